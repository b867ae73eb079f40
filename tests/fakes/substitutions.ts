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
    revise: async (keep) => {
      let changed = 0;
      for (const [id, before] of store.substitutions) {
        const kept = keep(before);
        if (kept === before) continue;
        changed += 1;
        if (kept === null) store.substitutions.delete(id);
        else store.substitutions.set(id, copy(kept));
      }
      return changed;
    },
  };
}
