import * as z from 'zod';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { type EvaluationState, partyOf } from '../../core/evaluation/state.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import {
  type Approval,
  type Approved,
  approvalsAtOnce,
  approvePlans,
} from '../../core/usecases/approve-plans.ts';
import { plansToApprove, readWaiting } from '../../core/usecases/plans-to-approve.ts';
import { emptyForm, type FormView } from '../../pages/layout/form-view.ts';
import { type ApprovedPlan, isApproved, renderApproved } from '../../pages/team/approved.tsx';
import { renderPlans } from '../../pages/team/plans.tsx';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { SupervisorVisit } from './supervisor-visit.ts';

export type PlansPorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  perform: PerformCommand;
  seals: Seals;
  clock: Clock;
  log: Log;
};

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  q: z.string().max(120).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** Plans that wait for the visitor, so many as one form may approve. Writes nothing. */
export function plansPage(visit: SupervisorVisit, read: Read, ports: PlansPorts): Promise<Answer> {
  return page(visit, read, emptyForm, ports);
}
type Read = ReturnType<typeof readWaiting>;

/** Which of the form's fields each button means. What was ticked is meant by both. */
const fieldsOf: Record<string, readonly string[]> = {
  approveChosen: ['approve.'],
  approveUnchanged: ['approve.', 'unchanged.'],
};
const versionSchema = z.coerce.number().int().min(1).max(1_000_000);

/** Approves what was ticked, or all that was shown as unchanged, and tells what became of each. */
export async function postPlans(visit: SupervisorVisit, ports: PlansPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const prefixes = fieldsOf[visit.form.do ?? ''];
  if (!prefixes) throw new WebError(400, 'badRequest');
  const approvals = approvalsIn(visit.form, prefixes);
  const wrong = approvals.length === 0 ? 'noneChosen' : approvals.length > approvalsAtOnce ? 'tooMany' : null;
  const { personId } = visit.session;
  if (wrong) {
    const form = { values: visit.form, errors: [{ path: 'plans', code: wrong }] };
    return page(visit, readWaiting(personId, ports), form, ports);
  }
  const failed = (evaluationId: string, error: unknown) =>
    ports.log.error('APPROVAL_FAILED', { evaluationId }, error);
  const actor = { kind: 'person', personId, via: 'session' } as const;
  const all = await approvePlans(approvals, actor, { ...ports, failed });
  const states = await statesOf(all, ports);
  const plans = all.map((one) => told(one, personId, states.get(one.evaluationId)));
  return show(renderApproved({ plans }, frameOf(visit, ports)), plans.some(isApproved) ? 200 : 409);
}

/** @throws WebError 400 when a version is none: such a form is not ours */
function approvalsIn(form: Readonly<Record<string, string>>, prefixes: readonly string[]): Approval[] {
  const approvals = new Map<string, Approval>();
  for (const [name, value] of Object.entries(form)) {
    const prefix = prefixes.find((each) => name.startsWith(each));
    if (!prefix) continue;
    const version = versionSchema.safeParse(value);
    if (!version.success) throw new WebError(400, 'badRequest');
    const evaluationId = name.slice(prefix.length);
    approvals.set(evaluationId, { evaluationId, version: version.data });
  }
  return [...approvals.values()];
}

/** The evaluations as they are known now; of those that failed, what can still be read. */
async function statesOf(all: readonly Approved[], { evaluations }: PlansPorts) {
  const known = all.flatMap(({ performed }) => ('state' in performed ? performed.state : []));
  const failed = all.filter(({ performed }) => performed.outcome === 'failed');
  // Whoever cannot be read either stays without a name: what was done is told all the same.
  const read = failed.length > 0 ? await namesOf(failed, evaluations) : [];
  return new Map([...known, ...read].map((state) => [state.evaluationId, state]));
}

async function namesOf(failed: readonly Approved[], evaluations: Evaluations): Promise<EvaluationState[]> {
  try {
    return await evaluations.loadMany(failed.map(({ evaluationId }) => evaluationId));
  } catch {
    return [];
  }
}

function told(
  { evaluationId, performed }: Approved,
  personId: string,
  state: EvaluationState | undefined,
): ApprovedPlan {
  const { outcome } = performed;
  const event = 'event' in performed ? performed.event : null;
  const acted = event?.by.kind === 'person' && event.by.personId === personId;
  const isTheirs = state !== undefined && (acted || partyOf(state, personId) !== undefined);
  // Others are told nothing of it, not even that it exists.
  if (outcome !== 'failed' && !isTheirs) return { evaluationId, who: null, outcome: 'notYours' };
  const who = isTheirs ? { name: state.employee.name, unit: state.unit } : null;
  if (event && (outcome === 'recorded' || outcome === 'alreadyRecorded')) {
    const done = outcome === 'recorded' ? 'approved' : 'already';
    return { evaluationId, who, outcome: done, at: event.at, code: receiptCodeOf(event) };
  }
  if (event) return { evaluationId, who, outcome: 'otherwise', command: event.command, at: event.at };
  if (performed.outcome !== 'refused') return { evaluationId, who, outcome: 'failed' };
  const { reason } = performed.refusal;
  const why = reason === 'notYourTurn' ? 'notYours' : reason === 'movedOn' ? 'movedOn' : 'refused';
  return { evaluationId, who, outcome: why };
}

async function page(visit: SupervisorVisit, read: Read, form: FormView, ports: PlansPorts): Promise<Answer> {
  const { q, after } = querySchema.parse(visit.query);
  const asked = { personId: visit.session.personId, q, after, limit: approvalsAtOnce, now: ports.clock() };
  const { plans, total, found, cycles } = await plansToApprove(asked, read, ports);
  const end = after + approvalsAtOnce;
  const view = {
    ...{ plans, total, found, q, after, form },
    next: end < found ? end : null,
    cycleNames: Object.fromEntries(cycles.map((cycle) => [cycle.cycleId, cycle.name])),
    atOnce: approvalsAtOnce,
  };
  return show(renderPlans(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}
