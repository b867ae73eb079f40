import { assessmentIsOpen, type Cycle } from '../../core/cycle/cycle.ts';
import { partsOf } from '../../core/evaluation/decide.ts';
import { receiptCodeOf } from '../../core/evaluation/receipt.ts';
import { cycleIdOf, type EvaluationState } from '../../core/evaluation/state.ts';
import type { Transition } from '../../core/evaluation/transition.ts';
import { transitions } from '../../core/evaluation/transitions.ts';
import { type FormView, fieldsOf } from '../../pages/layout/form-view.ts';
import { paths } from '../../pages/paths.ts';
import { type PlanChanger, renderPlanChange } from '../../pages/tasks/plan-change.tsx';
import { withBlankResult } from '../../pages/tasks/plan-rows.ts';
import { renderReceipt } from '../../pages/tasks/receipt.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { commandOfForm, writtenFields } from '../middleware/tasks/command-of-form.ts';
import { resultsOfSuperior } from '../middleware/tasks/superior-results.ts';
import type { TaskPorts } from '../middleware/tasks/task-ports.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

/** Reads an evaluation with its cycle. */
export function beginPlanChange(evaluationId: string, { evaluations, cycles }: TaskPorts) {
  return { state: evaluations.load(evaluationId), cycle: cycles.load(cycleIdOf(evaluationId)) };
}
type Read = ReturnType<typeof beginPlanChange>;
type Open = { state: EvaluationState; cycle: Cycle; by: PlanChanger; personId: string };

/** The page on which a plan in force is changed: by the employee, who writes it, or by the assessor, who asks for it. */
export async function planChangePage(visit: SignedInVisit, read: Read, ports: TaskPorts): Promise<Answer> {
  const open = await openFor(visit, read, ports);
  if (!open) return seeOther(paths.evaluation(visit.params.evaluationId ?? ''));
  return formPage(visit, open, null, ports);
}

/** Takes the form: the change goes to the other side. */
export async function postPlanChange(visit: SignedInVisit, ports: TaskPorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const open = await openFor(visit, beginPlanChange(visit.params.evaluationId ?? '', ports), ports);
  if (!open) return seeOther(paths.evaluation(visit.params.evaluationId ?? ''));
  const fields = writtenFields(visit.form);
  const button = visit.form.do ?? '';
  if (button === 'addResult') {
    return formPage(visit, open, { values: withBlankResult(fields), errors: [] }, ports);
  }
  const read = button === commandBy[open.by] ? commandOfForm(button, fields, open.state) : undefined;
  if (!read) throw new WebError(400, 'badRequest');
  if (!read.understood) return formPage(visit, open, read, ports);
  const { state, personId } = open;
  const performed = await ports.perform({
    evaluationId: state.evaluationId,
    version: Number(visit.form.version) || 0,
    command: read.command,
    actor: { kind: 'person', personId, via: 'session' },
  });
  if (performed.outcome === 'refused' && performed.refusal.reason === 'planIncomplete') {
    const { path, code } = performed.refusal;
    return formPage(visit, open, { values: fields, errors: [{ path, code }] }, ports);
  }
  if (performed.outcome !== 'recorded' && performed.outcome !== 'alreadyRecorded') {
    return seeOther(paths.evaluation(state.evaluationId));
  }
  const { event } = performed;
  const view = {
    command: event.command,
    at: event.at,
    state: performed.state,
    cycleName: open.cycle.name,
    alreadyRecorded: performed.outcome === 'alreadyRecorded',
    code: receiptCodeOf(event),
  };
  return show(renderReceipt(view, frameOf(visit, ports)));
}

const commandBy = { employee: 'proposeChange', assessor: 'askForChange' } as const;

/** As what somebody may change a plan now; null where they may not, or the assessment has opened. */
export function planChangerOf(
  state: EvaluationState,
  cycle: Cycle,
  personId: string | null,
  { clock }: Pick<TaskPorts, 'clock'>,
): PlanChanger | null {
  const open = assessmentIsOpen(cycle, clock());
  const may = ({ from, command, when }: Transition, by: PlanChanger) =>
    from === state.stage && command === commandBy[by] && (when === 'assessmentIsOpen') === open;
  if (personId === state.employee.personId && transitions.some((row) => may(row, 'employee')))
    return 'employee';
  return personId === state.assessor.personId && transitions.some((row) => may(row, 'assessor'))
    ? 'assessor'
    : null;
}

/** The evaluation whose plan a visitor may change; undefined where its own page says where it stands. */
async function openFor(visit: SignedInVisit, read: Read, ports: TaskPorts): Promise<Open | undefined> {
  const { personId } = visit.session;
  const [state, cycle] = await Promise.all([read.state, read.cycle]);
  const plays =
    state &&
    personId &&
    partsOf(state, { kind: 'person', personId, via: 'session' }, ports.clock()).length > 0;
  if (!state || !personId || !plays) throw new WebError(404, 'notFound');
  const by = cycle && planChangerOf(state, cycle, personId, ports);
  return by ? { state, cycle, by, personId } : undefined;
}

/** @param sent what was just sent; null for a mere look, which begins with the plan as it is */
async function formPage(
  visit: SignedInVisit,
  { state, cycle, by }: Open,
  sent: FormView | null,
  ports: TaskPorts,
): Promise<Answer> {
  const [superiorResults, documents] = await Promise.all([
    by === 'employee' ? resultsOfSuperior(state, ports) : [],
    ports.evaluations.loadWithDocuments(state),
  ]);
  const form = sent ?? { values: fieldsOf(documents.plan), errors: [] };
  const view = {
    state,
    by,
    cycleName: cycle.name,
    documents,
    form,
    superiorResults,
    goals: cycle.goals,
    action: paths.planChange(state.evaluationId),
  };
  return show(renderPlanChange(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}
