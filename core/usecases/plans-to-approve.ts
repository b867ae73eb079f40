import type { Cycle } from '../cycle/cycle.ts';
import { cycleBefore } from '../cycle/cycle-before.ts';
import type { AuditEvent } from '../evaluation/audit.ts';
import { changeSince, type HandedInAgain } from '../evaluation/change-since.ts';
import type { StoredDocument } from '../evaluation/documents.ts';
import type { Plan } from '../evaluation/plan-document.ts';
import { lineOfReturn, type SeenBefore, seenBefore } from '../evaluation/seen-before.ts';
import { type EvaluationState, evaluationIdOf } from '../evaluation/state.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import { assigneeOf } from '../tasks/task.ts';

/** A plan that waits for somebody's approval, with what they need to know to give it. */
export type PlanToApprove = {
  state: EvaluationState;
  /** Null where its words are erased. */
  plan: Plan | null;
  /** Why it is nothing new to the reader; null where it has to be read. */
  seen: SeenBefore | null;
  /** What was changed since it was sent back; null where it was not. */
  since: HandedInAgain | null;
};
type Ports = { evaluations: Evaluations; cycles: Cycles };
type Kept = StoredDocument & { evaluationId: string };

/** Reads what waits for somebody; whoever needs it later begins with it early. */
export function readWaiting(personId: string, { evaluations, cycles }: Ports) {
  return { waiting: evaluations.awaiting(personId), cycles: cycles.list() };
}

/**
 * One page of the plans that wait for somebody's approval, the earliest date first.
 * @param asked `q` is a part of a name or unit; `after` the place where the page begins, counted from 0
 * @param read what waits for this very person
 */
export async function plansToApprove(
  asked: { personId: string; q: string | null; after: number; limit: number; now: Date },
  read: ReturnType<typeof readWaiting>,
  { evaluations }: Pick<Ports, 'evaluations'>,
): Promise<{ plans: PlanToApprove[]; total: number; found: number; cycles: Cycle[] }> {
  const { personId, after, limit, now } = asked;
  const [waiting, all] = await Promise.all([read.waiting, read.cycles]);
  const theirs = waiting.filter(
    (state) => state.stage === 'planReview' && assigneeOf(state, now)?.personId === personId,
  );
  const found = theirs.filter((state) => isNamed(state, asked.q));
  const shown = found.slice(after, after + limit);
  const [documents, before, returns] = await Promise.all([
    evaluations.documentsAt(shown.flatMap(documentsOf)),
    evaluations.loadMany(shown.flatMap((state) => idBefore(state, all) ?? [])),
    Promise.all(shown.map((state) => returnOf(state, evaluations))),
  ]);
  const last = new Map(before.map((state) => [state.evaluationId, state]));
  const plans = shown.map((state, place) =>
    planToApprove(state, personId, {
      documents,
      event: returns[place],
      lastCycle: last.get(idBefore(state, all) ?? ''),
    }),
  );
  return { plans, total: theirs.length, found: found.length, cycles: all };
}

function planToApprove(
  state: EvaluationState,
  personId: string,
  known: {
    documents: readonly Kept[];
    event: AuditEvent | undefined;
    lastCycle: EvaluationState | undefined;
  },
): PlanToApprove {
  const { event, lastCycle } = known;
  const back = returnIn(state);
  const at = (version: number) =>
    known.documents.find((it) => it.evaluationId === state.evaluationId && it.version === version);
  const after = at(state.documents.plan);
  const before = back ? at(back.plan) : undefined;
  const [plan, returnedPlan] = [after, before].map((it) => (it?.kind === 'plan' ? it.content : undefined));
  const returned = back ? { plan: returnedPlan, event } : null;
  const none = { before: undefined, after: undefined };
  const since =
    back && before
      ? { at: back.at, change: changeSince(back, { plan: { before, after }, selfAssessment: none }) ?? null }
      : null;
  return {
    state,
    plan: plan ?? null,
    seen: seenBefore(state, personId, { plan, returned, lastCycle }),
    since,
  };
}

/** The return after which a plan waits here again; null where it was not sent back. */
function returnIn({ sentBack, stage }: EvaluationState): EvaluationState['sentBack'] {
  return sentBack?.stage === stage ? sentBack : null;
}

/** The newest plan, and the one that was sent back before it. */
function documentsOf(state: EvaluationState) {
  const { evaluationId, documents } = state;
  const versions = new Set([documents.plan, returnIn(state)?.plan ?? documents.plan]);
  return [...versions].map((version) => ({ evaluationId, kind: 'plan' as const, version }));
}

async function returnOf(state: EvaluationState, { event }: Evaluations): Promise<AuditEvent | undefined> {
  const line = lineOfReturn(state);
  return line === null ? undefined : event(state.evaluationId, line);
}

function idBefore({ cycleId, employee }: EvaluationState, cycles: readonly Cycle[]): string | undefined {
  const before = cycleBefore(cycleId, cycles);
  return before && evaluationIdOf(before.cycleId, employee.personId);
}

function isNamed({ employee, unit }: EvaluationState, q: string | null): boolean {
  const looked = q?.trim().toLocaleLowerCase('id');
  return !looked || [employee.name, unit].some((text) => text.toLocaleLowerCase('id').includes(looked));
}
