import type { Effect } from '../evaluation/effects.ts';
import type { PeriodLine, PeriodsHead } from '../periods/line.ts';

/** Periodic evaluations. Lines are only ever added. */
export interface Periods {
  /** Every line of an evaluation, the oldest first. */
  of(evaluationId: string): Promise<PeriodLine[]>;
  /**
   * Adds the line that follows the last one, and posts effects in the same transaction; `conflict` when another was
   * quicker, and nothing is written then.
   */
  append(line: PeriodLine, effects: readonly Effect[]): Promise<'appended' | 'conflict'>;
  /** What stands of several evaluations, in no order; those with none are left out. */
  headsOf(evaluationIds: readonly string[]): Promise<PeriodsHead[]>;
  /** What stands of everybody in a cycle, in no order. May lag behind for a moment. */
  headsIn(cycleId: string): Promise<PeriodsHead[]>;
}
