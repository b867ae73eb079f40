import type { Cycle } from '../cycle/cycle.ts';
import { departures, type OrganisationPredicate, type PatternLine } from '../rating/distribution.ts';
import type { Predicate } from '../rating/rating.ts';
import type { PredicateInForce, Unit } from '../rating/unit-predicate.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Refusal } from './refusal.ts';
import type { Review } from './review-documents.ts';
import type { EvaluationState } from './state.ts';
import { outcomeOfReview } from './study.ts';

/** How the ratings of one assessor stand in a cycle: what their unit achieved, and what they gave the others. */
export type RatingStanding = {
  unit: Unit;
  inForce: PredicateInForce | null;
  /** Predicates that the assessor has given, by evaluation. */
  given: Record<string, Predicate>;
};

/** The predicates that stand in evaluations, by evaluation; those without one are left out. */
export function givenIn(states: readonly EvaluationState[]): Record<string, Predicate> {
  const rated = states.flatMap(({ evaluationId, outcome }) =>
    outcome ? [[evaluationId, outcome.predicate] as const] : [],
  );
  return Object.fromEntries(rated);
}

/** What the ratings would be with one more, and where they would depart from the pattern; null without a pattern. */
export function departuresWith(
  state: EvaluationState,
  predicate: Predicate,
  { inForce, given }: RatingStanding,
): PatternLine[] | null {
  const { distribution } = ruleSetOf(state.ruleSet);
  if (!distribution || !inForce) return null;
  const all = Object.values({ ...given, [state.evaluationId]: predicate });
  return departures(all, inForce.predicate, distribution);
}

/** What stands in a review about the pattern when it was given; written by the system alone. */
export type PatternSeen = { organisation: OrganisationPredicate | null; departs: boolean };

/** What the pattern said of a rating. */
export function patternSeen(
  state: EvaluationState,
  review: Review,
  standing: RatingStanding | undefined,
): PatternSeen {
  if (!standing?.inForce) return { organisation: null, departs: false };
  const { predicate } = outcomeOfReview(state, review);
  const lines = departuresWith(state, predicate, standing) ?? [];
  return { organisation: standing.inForce.predicate, departs: lines.length > 0 };
}

/**
 * The pattern is a guide (annex BAB IV B.2.a: "sebagai pertimbangan"): departing from it asks for a reason, and is
 * refused only where the body has set it so.
 */
export function distributionRefusal(
  state: EvaluationState,
  review: Review,
  { cycle, standing }: { cycle: Cycle; standing?: RatingStanding | undefined },
): Refusal | undefined {
  if (cycle.distribution === 'off' || !patternSeen(state, review, standing).departs) return undefined;
  if (cycle.distribution === 'block')
    return { reason: 'reviewIncomplete', path: 'resultRating', code: 'distributionBlocked' };
  return review.distributionReason === ''
    ? { reason: 'reviewIncomplete', path: 'distributionReason', code: 'distribution' }
    : undefined;
}
