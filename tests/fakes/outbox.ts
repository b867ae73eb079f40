import type { OutboxEntry } from '../../core/evaluation/effects.ts';
import type { Outbox } from '../../core/ports/outbox.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** The outbox in memory. */
export function fakeOutbox(store: Store): Outbox {
  let posted = 0;
  return {
    post: async (effects, now, outboxId) => {
      posted += 1;
      if (outboxId && store.outbox.has(outboxId) && !store.outbox.get(outboxId)?.deliveredAt) return;
      postTo(store, outboxId ?? `posted-${posted}`, effects, now.toISOString());
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
    delivered: async (outboxId, now) => {
      const entry = store.outbox.get(outboxId);
      if (entry) entry.deliveredAt = now.toISOString();
    },
  };
}

function entryFrom({ deliveredAt: _, ...entry }: OutboxEntry & { deliveredAt: string | null }): OutboxEntry {
  return copy(entry);
}
