import type { Cycle } from '../cycle/cycle.ts';
import type { Effect } from '../evaluation/effects.ts';

/** Cycles in the table; there are few. */
export interface Cycles {
  create(cycle: Cycle): Promise<'created' | 'exists'>;
  load(cycleId: string): Promise<Cycle | undefined>;
  /** Newest first. */
  list(): Promise<Cycle[]>;
  /** Replaces a cycle of the version before, and posts effects in the same transaction. */
  replace(cycle: Cycle, effects: Effect[], now: Date): Promise<'replaced' | 'conflict'>;
}
