import type { Facts } from '../../core/ports/facts.ts';
import { untouched } from '../../core/tasks/task.ts';
import { copy, type Store } from './store.ts';

/** Facts in memory. */
export function fakeFacts(store: Store): Facts {
  return {
    of: async (questions) =>
      questions.map(({ evaluationId, version, executionName, personId, draft }) => {
        const { renewedTo: _, ...handling } = store.tasks.get(`${evaluationId} ${version}`) ?? {
          ...untouched,
          renewedTo: null,
        };
        return copy({
          handling,
          execution: store.executions.get(`${evaluationId} ${executionName}`) ?? null,
          person: (personId && store.people.get(personId)) || null,
          hasDraft: store.drafts.has(`${evaluationId} ${personId} ${draft}`),
        });
      }),
  };
}
