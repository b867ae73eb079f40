import type { Cycle } from '../cycle/cycle.ts';
import { givenIn, type RatingStanding } from '../evaluation/distribution-refusal.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { UnitPredicates } from '../ports/ratings.ts';
import { achievementInForce, unitLedBy } from '../rating/unit-predicate.ts';

type Ports = { evaluations: Evaluations; unitPredicates: UnitPredicates };

/**
 * How an assessor's ratings stand: the achievement that counts is that of the unit they lead (annex BAB IV B.1.g).
 * The unit is the one that the assessor's own evaluation names, the whole body for its head; where nothing was
 * recorded of a unit, what was recorded of its organisation counts.
 */
export async function standingOfRatings(
  state: EvaluationState,
  cycle: Cycle,
  { evaluations, unitPredicates }: Ports,
): Promise<RatingStanding> {
  const { cycleId } = cycle;
  const { personId } = state.assessor;
  const [own, team, recorded] = await Promise.all([
    evaluations.load(evaluationIdOf(cycleId, personId)),
    evaluations.ofAssessor(personId, cycleId),
    unitPredicates.ofCycle(cycleId),
  ]);
  const unit = unitLedBy(own);
  return { unit, inForce: achievementInForce(recorded, unit, cycle.year), given: givenIn(team) };
}
