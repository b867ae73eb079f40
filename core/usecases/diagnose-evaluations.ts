import { inLanes } from '../concurrency/in-lanes.ts';
import type { Effect, OutboxEntry } from '../evaluation/effects.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import { type AddressMark, addressText, markHolds } from '../mails/address-mark.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Executions } from '../ports/executions.ts';
import type { Digest } from '../ports/keys.ts';
import type { Outbox } from '../ports/outbox.ts';
import type { People } from '../ports/people.ts';
import type { Tasks } from '../ports/tasks.ts';
import { type Dossier, diagnose, expectedExecution } from '../recovery/diagnosis.ts';
import { planRecovery, type Standing } from '../recovery/plan-recovery.ts';
import { assigneeOf } from '../tasks/task.ts';

export type DiagnosisPorts = {
  tasks: Tasks;
  executions: Executions;
  people: People;
  outbox: Outbox;
  addresses: Addresses;
  digest: Digest;
  clock: Clock;
};

const lanes = 8;
/** More undelivered entries than this are a fault of the outbox, not of one evaluation. */
const entriesRead = 1_000;

/** Says of each evaluation why it stands where it stands. Reads only. */
export async function diagnoseEvaluations(
  states: readonly EvaluationState[],
  ports: DiagnosisPorts,
): Promise<Standing[]> {
  const now = ports.clock();
  const [entries, marked] = await Promise.all([
    ports.outbox.pending(now, entriesRead),
    ports.addresses.marked(),
  ]);
  const known = {
    pending: pendingByEvaluation(entries),
    marks: new Map(marked.map((mark) => [mark.personId, mark])),
  };
  return inLanes(states, lanes, async (state) => {
    const dossier = await dossierOf(state, known, ports);
    const diagnosis = diagnose(dossier, now) ?? null;
    const recovery = diagnosis ? planRecovery(diagnosis, dossier, now) : { act: null, others: [] };
    return { dossier, diagnosis, recovery };
  });
}

async function dossierOf(
  state: EvaluationState,
  known: { pending: ReadonlyMap<string, string>; marks: ReadonlyMap<string, AddressMark> },
  { tasks, executions, people, digest }: DiagnosisPorts,
): Promise<Dossier> {
  const { evaluationId } = state;
  const assignee = assigneeOf(state);
  const expected = expectedExecution(state);
  const [{ token }, execution, person] = await Promise.all([
    tasks.handling(evaluationId, taskVersionOf(state)),
    expected ? executions.load(evaluationId, expected) : undefined,
    assignee ? people.load(assignee.personId) : undefined,
  ]);
  const mark = person && known.marks.get(person.personId);
  const reach = person ? (person.email ? 'reachable' : 'withoutAddress') : 'missing';
  return {
    state,
    isWaitedFor: token !== null,
    execution: execution ?? null,
    pendingSince: known.pending.get(evaluationId) ?? null,
    assignee: assignee ? reach : 'nobody',
    unreachableSince: mark && markHolds(mark, digest(addressText(person.email))) ? mark.since : null,
  };
}

/** When the oldest undelivered entry of each evaluation was written; they come oldest first. */
function pendingByEvaluation(entries: readonly OutboxEntry[]): Map<string, string> {
  const oldest = new Map<string, string>();
  for (const { effects, createdAt } of entries) {
    for (const effect of effects) {
      const evaluationId = evaluationOf(effect);
      if (evaluationId && !oldest.has(evaluationId)) oldest.set(evaluationId, createdAt);
    }
  }
  return oldest;
}

function evaluationOf(effect: Effect): string | undefined {
  if ('evaluationId' in effect) return effect.evaluationId;
  const named = effect.kind === 'startExecution' ? effect.input.evaluationId : undefined;
  return typeof named === 'string' ? named : undefined;
}
