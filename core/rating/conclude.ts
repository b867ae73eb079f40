import { ruleSetOf } from '../rules/registry.ts';
import type { WeightedScheme } from '../rules/rule-set.ts';
import type { dropOutPredicates, Outcome, Rating } from './rating.ts';

/**
 * What follows from the two ratings under the rule set that an evaluation is pinned to: a person rates, the
 * rules only conclude (PermenPAN-RB 6/2022, annex BAB IV B.3: kuadran kinerja pegawai).
 */
export function outcomeOf(resultRating: Rating, behaviourRating: Rating, ruleSetId: string): Outcome {
  const { scheme } = ruleSetOf(ruleSetId);
  const predicate =
    scheme.kind === 'matrix'
      ? scheme.predicates[resultRating][behaviourRating]
      : bandOf(scoreOf(scheme, resultRating, behaviourRating), scheme);
  return { resultRating, behaviourRating, predicate };
}

/**
 * What follows where a study was given up: the two ratings stand, and the predicate is the one of the two that a person
 * chose by the employee's behaviour (annex BAB IV B.3.b.3.d).
 */
export function outcomeOfDropOut(
  resultRating: Rating,
  behaviourRating: Rating,
  predicate: (typeof dropOutPredicates)[number],
): Outcome {
  return { resultRating, behaviourRating, predicate, basis: 'dropOut' };
}

/** The weighed sum of the points that two ratings are worth. */
export function scoreOf(scheme: WeightedScheme, resultRating: Rating, behaviourRating: Rating): number {
  const { points, percent } = scheme;
  return (points[resultRating] * percent.result + points[behaviourRating] * percent.behaviour) / 100;
}

function bandOf(score: number, { bands }: WeightedScheme): Outcome['predicate'] {
  return bands.find((band) => score >= band.from)?.predicate ?? 'veryPoor';
}
