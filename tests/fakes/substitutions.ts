import type { Substitutions } from '../../core/ports/substitutions.ts';
import { copy, type Store } from './store.ts';

/** Substitutions in memory. */
export function fakeSubstitutions(store: Store): Substitutions {
  return {
    of: async (personIds) =>
      copy([...store.substitutions.values()].filter((each) => personIds.includes(each.substituted.personId))),
    all: async () => copy([...store.substitutions.values()].sort((a, b) => (a.setAt < b.setAt ? 1 : -1))),
    add: async (substitution) => {
      if (!store.substitutions.has(substitution.substitutionId))
        store.substitutions.set(substitution.substitutionId, copy(substitution));
    },
    end: async (personId, substitutionId, at) => {
      const found = store.substitutions.get(substitutionId);
      if (found?.substituted.personId !== personId || found.endedAt !== null) return 'unknown';
      found.endedAt = at.toISOString();
      return 'ended';
    },
  };
}
