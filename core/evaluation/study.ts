import { outcomeOf, outcomeOfDropOut } from '../rating/conclude.ts';
import type { Outcome } from '../rating/rating.ts';
import type { AppealDecision } from './appeal-documents.ts';
import type { Refusal } from './refusal.ts';
import type { Review } from './review-documents.ts';
import type { EvaluationState } from './state.ts';

/** True for somebody who studied in the year, whether the study goes on or has ended (annex BAB IV A.16). */
export function studied({ moves = [] }: Pick<EvaluationState, 'moves'>): boolean {
  return moves.some(({ kind }) => kind === 'study');
}

/**
 * What a review comes to: by the table of the two ratings, but Kurang or Sangat Kurang where a study was given up, as
 * the assessor chose by behaviour (PermenPAN-RB 6/2022, annex BAB IV B.3.b.3.d).
 */
export function outcomeOfReview(
  { ruleSet, moves }: Pick<EvaluationState, 'ruleSet' | 'moves'>,
  { resultRating, behaviourRating, study }: Pick<Review, 'resultRating' | 'behaviourRating' | 'study'>,
): Outcome {
  const givenUp = studied({ moves }) && study?.standing === 'dropOut' ? study.predicate : '';
  return givenUp
    ? outcomeOfDropOut(resultRating, behaviourRating, givenUp)
    : outcomeOf(resultRating, behaviourRating, ruleSet);
}

/** What a decision that changes the result comes to; the predicate is chosen only where the study was given up. */
export function outcomeOfDecision(
  { ruleSet, outcome }: Pick<EvaluationState, 'ruleSet' | 'outcome'>,
  { resultRating, behaviourRating, predicate }: Extract<AppealDecision, { outcome: 'changed' }>,
): Outcome {
  return outcome?.basis === 'dropOut' && predicate
    ? outcomeOfDropOut(resultRating, behaviourRating, predicate)
    : outcomeOf(resultRating, behaviourRating, ruleSet);
}

/** Whoever studied is evaluated on what their place of study says; of anybody else nothing is said of a study. */
export function studyRefusal(
  state: Pick<EvaluationState, 'moves'>,
  { study }: Pick<Review, 'study'>,
): Refusal | undefined {
  const missing = (path: string): Refusal => ({ reason: 'reviewIncomplete', path, code: 'required' });
  if (!studied(state))
    return study?.standing
      ? { reason: 'reviewIncomplete', path: 'study.standing', code: 'notStudying' }
      : undefined;
  if (!study?.standing) return missing('study.standing');
  if (study.evidence === '') return missing('study.evidence');
  return study.standing === 'dropOut' && study.predicate === '' ? missing('study.predicate') : undefined;
}
