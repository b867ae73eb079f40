import type { Effect, OutboxEntry } from '../evaluation/effects.ts';

/** What still has to be delivered. Entries are written by the commits of other ports, or by `post`. */
export interface Outbox {
  /** Posts effects that belong to no change of an evaluation. */
  post(effects: Effect[], now: Date): Promise<void>;
  /** Undelivered entries older than an instant, oldest first. */
  pending(before: Date, limit: number): Promise<OutboxEntry[]>;
  load(outboxId: string): Promise<OutboxEntry | undefined>;
  /** Counts an attempt on the mails, before they are sent. Returns how many there were before. */
  countMailAttempt(outboxId: string): Promise<number>;
  /** Marks an entry as delivered; the table forgets it later. */
  delivered(outboxId: string, now: Date): Promise<void>;
}
