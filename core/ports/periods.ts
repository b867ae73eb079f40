import type { Effect } from '../evaluation/effects.ts';
import type { PeriodEntry, PeriodsHead } from '../periods/line.ts';

/** Periodic evaluations, and what was done about them. Lines are only ever added. */
export interface Periods {
  /** Every line of an evaluation, the oldest first. */
  of(evaluationId: string): Promise<PeriodEntry[]>;
  /**
   * Adds the line that follows the last one, and posts effects in the same transaction; `conflict` when another was
   * quicker, and nothing is written then.
   */
  append(line: PeriodEntry, effects: readonly Effect[]): Promise<'appended' | 'conflict'>;
  /** What stands of several evaluations, in no order; those with none are left out. */
  headsOf(evaluationIds: readonly string[]): Promise<PeriodsHead[]>;
  /** What stands of everybody in a cycle, in no order. May lag behind for a moment. */
  headsIn(cycleId: string): Promise<PeriodsHead[]>;
  /** Those of them where an objection waits. May lag behind for a moment. */
  objectedIn(cycleId: string): Promise<PeriodsHead[]>;
}
