import type { Cycle } from '../cycle/cycle.ts';
import type { Publication } from '../cycle/publication.ts';
import type { Effect } from '../evaluation/effects.ts';

/** Cycles in the table; there are few. */
export interface Cycles {
  create(cycle: Cycle): Promise<'created' | 'exists'>;
  load(cycleId: string): Promise<Cycle | undefined>;
  /** Replaces a cycle of the version before together with what everybody may read of it, in one transaction. */
  publish(cycle: Cycle, publication: Publication): Promise<'replaced' | 'conflict'>;
  /** The newest edition of what was published of a cycle. */
  publication(cycleId: string): Promise<Publication | undefined>;
  /** Newest first. */
  list(): Promise<Cycle[]>;
  /** Replaces a cycle of the version before, and posts effects in the same transaction. */
  replace(cycle: Cycle, effects: Effect[], now: Date): Promise<'replaced' | 'conflict'>;
}
