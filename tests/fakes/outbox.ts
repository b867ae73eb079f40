import type { OutboxEntry } from '../../core/evaluation/effects.ts';
import type { Outbox } from '../../core/ports/outbox.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** The outbox in memory. */
export function fakeOutbox(store: Store): Outbox {
  let posted = 0;
  return {
    post: async (effects, now) => {
      posted += 1;
      postTo(store, `posted-${posted}`, effects, now.toISOString());
    },
    pending: async (before, limit) =>
      [...store.outbox.values()]
        .filter((entry) => !entry.deliveredAt && entry.createdAt < before.toISOString())
        .sort(by((entry) => entry.createdAt))
        .slice(0, limit)
        .map(entryFrom),
    load: async (outboxId) => {
      const entry = store.outbox.get(outboxId);
      return entry && !entry.deliveredAt ? entryFrom(entry) : undefined;
    },
    countMailAttempt: async (outboxId, change) => {
      const entry = store.outbox.get(outboxId);
      if (!entry) throw new Error('there is no such entry');
      const before = entry.mailAttempts;
      entry.mailAttempts += change;
      return before;
    },
    delivered: async (outboxId, now) => {
      const entry = store.outbox.get(outboxId);
      if (entry) entry.deliveredAt = now.toISOString();
    },
  };
}

function entryFrom({ deliveredAt: _, ...entry }: OutboxEntry & { deliveredAt: string | null }): OutboxEntry {
  return copy(entry);
}
