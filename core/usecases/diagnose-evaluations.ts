import type { OutboxEntry } from '../evaluation/effects.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import { type AddressMark, addressText, markHolds } from '../mails/address-mark.ts';
import type { Addresses } from '../ports/addresses.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fact, Facts } from '../ports/facts.ts';
import type { Digest } from '../ports/keys.ts';
import type { Outbox } from '../ports/outbox.ts';
import { type Dossier, diagnose, expectedExecution } from '../recovery/diagnosis.ts';
import { evaluationOf } from '../recovery/entries-about.ts';
import { planRecovery, type Standing } from '../recovery/plan-recovery.ts';
import { assigneeOf, draftNameOf } from '../tasks/task.ts';

export type DiagnosisPorts = {
  facts: Facts;
  outbox: Outbox;
  addresses: Addresses;
  digest: Digest;
  clock: Clock;
};

/** More undelivered entries than this are a fault of the outbox, not of one evaluation. */
const entriesRead = 1_000;

/** Says of each evaluation why it stands where it stands. Reads only, and everything at once. */
export async function diagnoseEvaluations(
  states: readonly EvaluationState[],
  { facts, outbox, addresses, digest, clock }: DiagnosisPorts,
): Promise<Standing[]> {
  const now = clock();
  const [entries, known, marked] = await Promise.all([
    outbox.pending(now, entriesRead),
    facts.of(states.map(questionOf)),
    addresses.marked(),
  ]);
  const pending = pendingByEvaluation(entries);
  const marks = new Map(marked.map((mark) => [mark.personId, mark]));
  return states.map((state, index) => {
    const fact = known[index];
    if (!fact) throw new Error(`nothing is known of evaluation ${state.evaluationId}`);
    const pendingSince = pending.get(state.evaluationId) ?? null;
    const unreachableSince = unreachable(fact, marks, digest);
    const dossier = dossierOf(state, fact, { pendingSince, unreachableSince });
    const diagnosis = diagnose(dossier, now) ?? null;
    const recovery = diagnosis ? planRecovery(diagnosis, dossier, now) : { act: null, others: [] };
    return { dossier, diagnosis, recovery };
  });
}

function questionOf(state: EvaluationState) {
  const { evaluationId } = state;
  const version = taskVersionOf(state);
  const executionName = expectedExecution(state);
  const personId = assigneeOf(state)?.personId;
  return { evaluationId, version, executionName, personId, draft: draftNameOf(state) };
}

/** Since when mails to the person whose turn it is come back; null where they arrive. */
function unreachable(
  { person }: Fact,
  marks: ReadonlyMap<string, AddressMark>,
  digest: Digest,
): string | null {
  const mark = person && marks.get(person.personId);
  return mark && markHolds(mark, digest(addressText(person.email))) ? mark.since : null;
}

function dossierOf(
  state: EvaluationState,
  fact: Fact,
  since: Pick<Dossier, 'pendingSince' | 'unreachableSince'>,
): Dossier {
  const { handling, execution, hasDraft } = fact;
  return {
    state,
    isWaitedFor: handling.token !== null,
    waitOf: handling.executionName,
    mailLostAt: handling.mailLostAt,
    execution,
    ...since,
    assignee: assigneeOf(state) ? reachOf(fact) : 'nobody',
    hasBegun: hasDraft,
  };
}

function reachOf({ person }: Fact): Dossier['assignee'] {
  if (!person) return 'missing';
  if (person.leftAt) return 'inactive';
  return person.email ? 'reachable' : 'withoutAddress';
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
