import type { Rosters } from '../../core/ports/rosters.ts';
import { rosterLimits } from '../../core/roster/roster.ts';
import { by, copy, type Store } from './store.ts';

/** Uploaded rosters in memory; nothing is forgotten by itself. */
export function fakeRosters(store: Store): Rosters {
  const emptied = new Set<string>();
  const everybody = async (importId: string) => {
    const there = store.imports.get(importId);
    if (!there) return undefined;
    return Array.from({ length: there.chunks }, (_, index) => {
      const chunk = store.chunks.get(`${importId} ${index}`);
      if (!chunk) throw new Error('an import lacks a part');
      return copy(chunk);
    }).flat();
  };
  return {
    keep: async (rosterImport, chunks) => {
      for (const [index, members] of chunks.entries()) {
        store.chunks.set(`${rosterImport.importId} ${index}`, copy(members));
      }
      const problems = rosterImport.problems.slice(0, rosterLimits.problemsKept);
      store.imports.set(rosterImport.importId, copy({ ...rosterImport, problems }));
    },
    load: async (importId) => copy(store.imports.get(importId)),
    everybody,
    everybodyNow: async () => everybody(store.currentImport?.importId ?? ''),
    chunk: async (importId, index) => copy(store.chunks.get(`${importId} ${index}`)),
    confirm: async (importId, now) => {
      const there = store.imports.get(importId);
      if (!there) throw new Error('there is no such import');
      const confirmedAt = there.confirmedAt ?? now.toISOString();
      store.imports.set(importId, { ...there, status: 'confirmed', confirmedAt });
      const inForce = store.currentImport?.confirmedAt ?? '';
      if (inForce <= confirmedAt) store.currentImport = { importId, confirmedAt };
    },
    current: async () => copy(store.imports.get(store.currentImport?.importId ?? '')),
    confirmed: async () =>
      copy(
        [...store.imports.values()]
          .filter(({ importId, status }) => status === 'confirmed' && !emptied.has(importId))
          .sort(by(({ confirmedAt, importId }) => `${confirmedAt}#${importId}`)),
      ),
    empty: async (importId) => {
      const there = store.imports.get(importId);
      if (!there) return;
      for (let index = 0; index < there.chunks; index += 1) store.chunks.delete(`${importId} ${index}`);
      store.imports.set(importId, { ...there, problems: [] });
      emptied.add(importId);
    },
  };
}
