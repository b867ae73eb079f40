import type { Change } from '../../core/evaluation/decide.ts';
import type { Documents } from '../../core/evaluation/documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import { inOrderOfDates, taskOf } from '../../core/tasks/task.ts';
import { copy, postTo, type Store } from './store.ts';

/** Evaluations in memory. */
export function fakeEvaluations(store: Store): Evaluations {
  const eventAt = (evaluationId: string, seq: number) =>
    store.events.get(evaluationId)?.find((event) => event.seq === seq);
  const isOurs = ({ event }: Omit<Change, 'expected'>) =>
    eventAt(event.evaluationId, event.seq)?.hash === event.hash;
  return {
    load: async (evaluationId) => copy(store.states.get(evaluationId)),
    loadMany: async (ids) => [...new Set(ids)].flatMap((id) => copy(store.states.get(id)) ?? []),
    loadWithDocuments: async (state) => documentsOf(store, state),
    document: async (evaluationId, kind, version) =>
      copy(store.documents.get(documentKey(evaluationId, kind, version))),
    loadFile: async (evaluationId) => {
      const state = copy(store.states.get(evaluationId));
      if (!state) return undefined;
      const events = copy(store.events.get(evaluationId) ?? []);
      return { state, documents: documentsOf(store, state), events };
    },
    record: async (evaluationId) => copy(store.events.get(evaluationId) ?? []),
    event: async (evaluationId, seq) => copy(eventAt(evaluationId, seq)),
    commit: async (change) => {
      const before = store.states.get(change.next.evaluationId);
      const holds = before?.version === change.expected.version && before.stage === change.expected.stage;
      if (!holds) return isOurs(change) ? 'committed' : 'conflict';
      write(store, change);
      return 'committed';
    },
    create: async (change) => {
      if (store.states.has(change.next.evaluationId)) return isOurs(change) ? 'created' : 'exists';
      write(store, change);
      return 'created';
    },
    documentsAt: async (asked) =>
      asked.flatMap(({ evaluationId, kind, version }) => {
        const key = documentKey(evaluationId, kind, version);
        const document = store.erasedDocuments.has(key) ? undefined : store.documents.get(key);
        return document ? [{ ...copy(document), evaluationId }] : [];
      }),
    awaiting: async (personId) =>
      inOrderOfDates(
        copy([...store.states.values()].filter((state) => taskOf(state)?.assigneeId === personId)),
      ),
    leadsAnybody: async (personId) =>
      [...store.states.values()].some((state) => state.assessor.personId === personId),
    idsOfAssessor: async (personId) =>
      [...store.states.values()]
        .filter((state) => state.assessor.personId === personId)
        .map(({ evaluationId }) => evaluationId),
    ofAssessor: async (personId, cycleId) =>
      copy(
        [...store.states.values()].filter(
          (state) => state.assessor.personId === personId && (!cycleId || state.cycleId === cycleId),
        ),
      ),
    ofCycle: async (cycleId, stage) =>
      copy(
        [...store.states.values()].filter(
          (state) => state.cycleId === cycleId && (!stage || state.stage === stage),
        ),
      ),
  };
}

const documentKey = (evaluationId: string, kind: string, version: number) =>
  `${evaluationId} ${kind} ${version}`;

function write(store: Store, change: Omit<Change, 'expected'>): void {
  const { next, event, document, effects } = copy(change);
  const { evaluationId } = next;
  store.states.set(evaluationId, next);
  store.events.set(evaluationId, [...(store.events.get(evaluationId) ?? []), event]);
  if (document) store.documents.set(documentKey(evaluationId, document.kind, document.version), document);
  postTo(store, `${evaluationId}-v${next.version}`, effects, event.at);
}

function documentsOf(store: Store, state: EvaluationState): Documents {
  const named = Object.entries(state.documents).filter(([, version]) => version > 0);
  const kept = named.filter(
    ([kind, version]) => !store.erasedDocuments.has(documentKey(state.evaluationId, kind, version)),
  );
  const found = kept.map(([kind, version]) => {
    const document = store.documents.get(documentKey(state.evaluationId, kind, version));
    if (!document) throw new Error('a document is missing', { cause: { kind } });
    return [kind, copy(document.content)];
  });
  return Object.fromEntries(found) as Documents;
}
