import type { Counted } from '../limits/limits.ts';

/** Counts what comes from outside. */
export interface Limiter {
  /**
   * Counts one more of each, unless one of them has reached its limit.
   * @returns when to try again, as an instant; undefined when all may go on
   */
  take(counted: readonly Counted[], now: Date): Promise<Date | undefined>;
}
