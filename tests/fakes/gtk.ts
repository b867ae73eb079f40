import { canonical } from '../../core/evaluation/audit.ts';
import type { GtkImports, Imported } from '../../core/ports/gtk.ts';
import { copy, type Store } from './store.ts';

/** Uploaded files of predicates in memory; nothing is forgotten by itself. */
export function fakeGtkImports(store: Store): GtkImports {
  return {
    keep: async (gtkImport, entries) => {
      store.gtkImports.set(gtkImport.gtkImportId, copy({ gtkImport, entries: [...entries] }));
    },
    load: async (id) => copy(store.gtkImports.get(id)?.gtkImport),
    entries: async (id) => copy(store.gtkImports.get(id)?.entries ?? []),
    confirm: async (id, confirmed) => {
      const there = store.gtkImports.get(id);
      if (there) there.gtkImport.confirmed ??= copy(confirmed);
    },
  };
}

/** Imported predicates in memory. */
export function fakeImported(store: Store): Imported {
  return {
    of: async (evaluationId) => copy(store.imported.get(evaluationId) ?? []),
    add: async (added, evaluationVersion) => {
      const versions = store.imported.get(added.evaluationId) ?? [];
      const there = versions[added.version - 1];
      if (there) return canonical(there) === canonical(added) ? 'added' : 'conflict';
      if (added.version !== versions.length + 1) return 'conflict';
      if (store.states.get(added.evaluationId)?.version !== evaluationVersion) return 'conflict';
      store.imported.set(added.evaluationId, [...versions, copy(added)]);
      return 'added';
    },
  };
}
