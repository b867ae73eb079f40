import type { Rating } from '../rating/rating.ts';
import { suggestBehaviour, suggestResult } from '../rating/suggest.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Refusal } from './refusal.ts';
import type { Review } from './review-documents.ts';
import type { EvaluationState } from './state.ts';
import { studyRefusal } from './study.ts';

/** What the rules suggest for the two ratings; null where they suggest nothing. */
export type Suggested = { result: Rating | null; behaviour: Rating | null };

/** What follows from what the assessor said of each result and each value. */
export function suggestedFor(
  { mainResults, ruleSet }: Pick<EvaluationState, 'mainResults' | 'ruleSet'>,
  { results, values }: Pick<Review, 'results' | 'values'>,
): Suggested {
  const compared = results.map(({ rating }, index) => ({
    main: mainResults?.includes(index) ?? false,
    rating,
  }));
  const lived = ruleSetOf(ruleSet).behaviours.map(({ value }) => values[value]?.rating ?? '');
  // Where it is not known which results are main ones, their examples cannot be applied.
  return { result: mainResults ? suggestResult(compared) : null, behaviour: suggestBehaviour(lived) };
}

/** A person rates, and may depart from what the rules suggest; then they say why, so that the rating explains itself. */
export function reviewRefusal(state: EvaluationState, review: Review): Refusal | undefined {
  const suggested = suggestedFor(state, review);
  const departs = (from: Rating | null, rating: Rating, why: string) =>
    from !== null && from !== rating && why === '';
  if (departs(suggested.result, review.resultRating, review.resultDeparture))
    return { reason: 'reviewIncomplete', path: 'resultDeparture', code: 'departure' };
  if (departs(suggested.behaviour, review.behaviourRating, review.behaviourDeparture))
    return { reason: 'reviewIncomplete', path: 'behaviourDeparture', code: 'departure' };
  return studyRefusal(state, review);
}
