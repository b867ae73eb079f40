import type { Effect, OutboxEntry } from '../evaluation/effects.ts';

/** What still has to be delivered. Entries are written by the commits of other ports, or by `post`. */
export interface Outbox {
  /** Posts effects that belong to no change of an evaluation; under a name of their own where they may be posted twice. */
  post(effects: Effect[], now: Date, outboxId?: string): Promise<void>;
  /** Undelivered entries older than an instant, oldest first. */
  pending(before: Date, limit: number): Promise<OutboxEntry[]>;
  /** An entry that is still to be delivered; undefined once it was. */
  load(outboxId: string): Promise<OutboxEntry | undefined>;
  /** Marks an entry as delivered; the table forgets it later. */
  delivered(outboxId: string, now: Date): Promise<void>;
}

/** Delivers one entry; `later` when it has to wait. Kept by the use case of the same name. */
export type DeliverEntry = (entry: OutboxEntry) => Promise<'delivered' | 'later'>;
