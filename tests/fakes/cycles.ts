import { canonical } from '../../core/evaluation/audit.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** Cycles in memory. */
export function fakeCycles(store: Store): Cycles {
  return {
    create: async (cycle) => {
      const there = store.cycles.get(cycle.cycleId);
      if (there) return canonical(there) === canonical(cycle) ? 'created' : 'exists';
      store.cycles.set(cycle.cycleId, copy(cycle));
      return 'created';
    },
    publish: async (cycle, publication) => {
      const there = store.cycles.get(cycle.cycleId);
      if (there?.version !== cycle.version - 1) {
        return canonical(there) === canonical(cycle) ? 'replaced' : 'conflict';
      }
      store.cycles.set(cycle.cycleId, copy(cycle));
      store.publications.set(cycle.cycleId, copy(publication));
      return 'replaced';
    },
    publication: async (cycleId) => copy(store.publications.get(cycleId)),
    load: async (cycleId) => copy(store.cycles.get(cycleId)),
    list: async () => copy([...store.cycles.values()].sort(by((cycle) => cycle.createdAt)).reverse()),
    replace: async (cycle, effects, now) => {
      const there = store.cycles.get(cycle.cycleId);
      if (there?.version !== cycle.version - 1) {
        return canonical(there) === canonical(cycle) ? 'replaced' : 'conflict';
      }
      store.cycles.set(cycle.cycleId, copy(cycle));
      postTo(store, `${cycle.cycleId}-v${cycle.version}`, effects, now.toISOString());
      return 'replaced';
    },
  };
}
