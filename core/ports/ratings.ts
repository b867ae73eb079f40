import type { Cycle } from '../cycle/cycle.ts';
import type { RatingStanding } from '../evaluation/distribution-refusal.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Unit, UnitPredicate } from '../rating/unit-predicate.ts';

/** What HR has recorded of the achievements of units in a cycle. */
export interface UnitPredicates {
  load(cycleId: string, unit: Unit): Promise<UnitPredicate | undefined>;
  /** In order of organisation and unit. */
  ofCycle(cycleId: string): Promise<UnitPredicate[]>;
  /** Writes a record whose version follows the one that is there. */
  record(cycleId: string, record: UnitPredicate): Promise<'recorded' | 'conflict'>;
}

/** How an assessor's ratings stand against the pattern of their unit; kept by the use case of the same name. */
export type StandingOfRatings = (state: EvaluationState, cycle: Cycle) => Promise<RatingStanding>;
