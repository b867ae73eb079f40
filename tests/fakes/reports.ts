import type { Reports } from '../../core/ports/reports.ts';
import { by, copy, type Store } from './store.ts';

/** Reports in memory. */
export function fakeReports(store: Store): Reports {
  return {
    ofCycle: async (cycleId) =>
      copy(
        [...store.reports]
          .filter(([key]) => key.startsWith(`${cycleId}\n`))
          .map(([, report]) => report)
          .sort(by(({ organisation }) => organisation)),
      ),
    record: async (cycleId, report) => {
      const key = `${cycleId}\n${report.organisation}`;
      const there = store.reports.get(key);
      if (JSON.stringify(there) === JSON.stringify(report)) return 'recorded';
      if ((there?.version ?? 0) !== report.version - 1) return 'conflict';
      store.reports.set(key, copy(report));
      return 'recorded';
    },
  };
}
