import type { Executions } from '../../core/ports/executions.ts';
import { by, copy, type Store } from './store.ts';

/** Executions in memory. The cursor is a plain number here, and a broken one is the first page too. */
export function fakeExecutions(store: Store): Executions {
  const all = () => [...store.executions.values()];
  return {
    record: async (execution) => {
      const key = `${execution.subjectId} ${execution.executionName}`;
      const there = store.executions.get(key);
      const isLater = there?.stoppedAt && execution.stoppedAt && there.stoppedAt <= execution.stoppedAt;
      const runs = (execution.redrives ?? 0) - (there?.redrives ?? 0);
      const goesOn = !there || runs > 0 || (runs === 0 && (there.status === 'RUNNING' || isLater));
      if (goesOn) store.executions.set(key, copy({ ...execution, redrives: execution.redrives ?? 0 }));
    },
    list: async ({ status, cycleId, startedBefore, ...equal }, { limit, after }) => {
      const newestFirst = all()
        .filter((execution) => execution.status === status)
        .filter(({ subjectId }) => !cycleId || subjectId === cycleId || subjectId.startsWith(`${cycleId}-`))
        .filter(({ startedAt }) => !startedBefore || startedAt < startedBefore)
        .filter((execution) =>
          Object.entries(equal).every(
            ([name, value]) => !value || execution[name as keyof typeof equal] === value,
          ),
        )
        .sort(by((execution) => `${execution.startedAt}#${execution.executionName}`))
        .reverse();
      const from = Number(after ?? 0) || 0;
      const items = copy(newestFirst.slice(from, from + limit));
      return from + limit < newestFirst.length ? { items, next: String(from + limit) } : { items };
    },
    ofSubject: async (subjectId) =>
      copy(all().filter((execution) => execution.subjectId === subjectId)).sort(
        by((execution) => execution.startedAt),
      ),
    load: async (subjectId, executionName) => copy(store.executions.get(`${subjectId} ${executionName}`)),
  };
}
