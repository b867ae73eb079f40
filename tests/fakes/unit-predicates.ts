import type { UnitPredicates } from '../../core/ports/ratings.ts';
import type { Unit } from '../../core/rating/unit-predicate.ts';
import { by, copy, type Store } from './store.ts';

/** Achievements of units in memory. */
export function fakeUnitPredicates(store: Store): UnitPredicates {
  const keyOf = (cycleId: string, { organisation, unit }: Unit) => `${cycleId}\n${organisation}\n${unit}`;
  return {
    load: async (cycleId, unit) => copy(store.unitPredicates.get(keyOf(cycleId, unit))),
    ofCycle: async (cycleId) =>
      copy(
        [...store.unitPredicates]
          .filter(([key]) => key.startsWith(`${cycleId}\n`))
          .map(([, record]) => record)
          .sort(by(({ organisation, unit }) => `${organisation}\n${unit}`)),
      ),
    record: async (cycleId, record) => {
      const key = keyOf(cycleId, record);
      const there = store.unitPredicates.get(key);
      if (JSON.stringify(there) === JSON.stringify(record)) return 'recorded';
      if ((there?.version ?? 0) !== record.version - 1) return 'conflict';
      store.unitPredicates.set(key, copy(record));
      return 'recorded';
    },
  };
}
