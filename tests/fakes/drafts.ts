import type { Drafts } from '../../core/ports/drafts.ts';
import { copy, type Store } from './store.ts';

/** Drafts in memory. */
export function fakeDrafts(store: Store): Drafts {
  const keyOf = (...parts: string[]) => parts.join(' ');
  return {
    save: async (evaluationId, personId, form, fields, now) => {
      const draft = copy({ fields, savedAt: now.toISOString() });
      store.drafts.set(keyOf(evaluationId, personId, form), draft);
    },
    load: async (evaluationId, personId, form) => copy(store.drafts.get(keyOf(evaluationId, personId, form))),
  };
}
