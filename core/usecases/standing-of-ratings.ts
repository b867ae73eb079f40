import { givenIn, type RatingStanding } from '../evaluation/distribution-refusal.ts';
import { evaluationIdOf } from '../evaluation/state.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { UnitPredicates } from '../ports/ratings.ts';
import { achievementInForce, unitLedBy } from '../rating/unit-predicate.ts';

type Ports = { evaluations: Evaluations; unitPredicates: UnitPredicates };

/**
 * How an assessor's ratings stand: the achievement that counts is that of the unit they lead (annex BAB IV B.1.g).
 * The unit is the one that the assessor's own evaluation names, the whole body for its head; where nothing was
 * recorded of a unit, what was recorded of its organisation counts.
 * @returns the standing by the year of the cycle, which need not be known for reading
 */
export async function standingOfRatings(
  assessorId: string,
  cycleId: string,
  { evaluations, unitPredicates }: Ports,
): Promise<(year: number) => RatingStanding> {
  const [own, team, recorded] = await Promise.all([
    evaluations.load(evaluationIdOf(cycleId, assessorId)),
    evaluations.ofAssessor(assessorId, cycleId),
    unitPredicates.ofCycle(cycleId),
  ]);
  const unit = unitLedBy(own);
  const given = givenIn(team);
  return (year) => ({ unit, inForce: achievementInForce(recorded, unit, year), given });
}
