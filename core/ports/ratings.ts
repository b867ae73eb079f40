import type { RatingStanding } from '../evaluation/distribution-refusal.ts';
import type { Unit, UnitPredicate } from '../rating/unit-predicate.ts';

/** What HR has recorded of the achievements of units in a cycle. */
export interface UnitPredicates {
  load(cycleId: string, unit: Unit): Promise<UnitPredicate | undefined>;
  /** In order of organisation and unit. */
  ofCycle(cycleId: string): Promise<UnitPredicate[]>;
  /** Writes a record whose version follows the one that is there. */
  record(cycleId: string, record: UnitPredicate): Promise<'recorded' | 'conflict'>;
}

/**
 * How the ratings of an assessor in a cycle stand against the pattern of their unit, once it is said of which year;
 * kept by the use case of the same name.
 */
export type StandingOfRatings = (
  assessorId: string,
  cycleId: string,
) => Promise<(year: number) => RatingStanding>;
