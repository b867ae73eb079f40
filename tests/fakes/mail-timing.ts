import { defaultPreferences } from '../../core/mails/preferences.ts';
import type { MailTiming } from '../../core/ports/mail-timing.ts';
import type { Preferences } from '../../core/ports/preferences.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** What people have chosen, in memory. */
export function fakePreferences(store: Store): Preferences {
  return {
    load: async (personId) => copy(store.preferences.get(personId) ?? defaultPreferences),
    save: async (personId, wishes) => {
      store.preferences.set(personId, copy(wishes));
    },
  };
}

/** Held mails and mails of the day in memory. */
export function fakeMailTiming(store: Store): MailTiming {
  return {
    hold: async (mailId, effect, until) => {
      if (!store.held.has(mailId))
        store.held.set(mailId, copy({ mailId, effect, until: until.toISOString() }));
    },
    due: async (now, limit) =>
      [...store.held.values()]
        .filter(({ until }) => until <= now.toISOString())
        .sort(by(({ until }) => until))
        .slice(0, limit)
        .map(copy),
    release: async ({ mailId, effect }, now) => {
      if (!store.held.delete(mailId)) return 'gone';
      postTo(store, `${mailId}-h`, [effect], now.toISOString());
      return 'posted';
    },
    oweDigest: async (personId, now) => {
      const there = store.digests.get(personId);
      const owedSince = there?.owedSince ?? now.toISOString();
      store.digests.set(personId, { lastDay: there?.lastDay ?? null, owedSince });
    },
    owedDigests: async () =>
      [...store.digests].filter(([, { owedSince }]) => owedSince !== null).map(([personId]) => personId),
    postDigest: async (personId, day, now) => {
      const there = store.digests.get(personId);
      if (!there?.owedSince || (there.lastDay ?? '') >= day) return 'notToday';
      store.digests.set(personId, { lastDay: day, owedSince: null });
      postTo(store, `digest-${personId}-${day}`, [{ kind: 'digest', to: personId, day }], now.toISOString());
      return 'posted';
    },
  };
}
