import type { Cycle } from '../../../core/cycle/cycle.ts';
import { deciderOf } from '../../../core/evaluation/appeal.ts';
import { lastInstant, proofOf } from '../../../core/evaluation/delivery.ts';
import type { Documents } from '../../../core/evaluation/documents.ts';
import { returnsOf } from '../../../core/evaluation/returns.ts';
import { type Stage, stages } from '../../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../../core/evaluation/state.ts';
import { commandsFor, turnOf } from '../../../core/evaluation/transitions.ts';
import { ideasOfYear } from '../../../core/ideas/decide-idea.ts';
import { deliveredByMail } from '../../../core/mails/notice-of-result.ts';
import { notesOf } from '../../../core/notes/progress.ts';
import { needsCode } from '../../../core/rules/code-policy.ts';
import { draftNameOf } from '../../../core/tasks/task.ts';
import { seeChange } from '../../../core/usecases/see-change.ts';
import { seeSinceMail } from '../../../core/usecases/see-since-mail.ts';
import { competenciesOf, plansToStartFrom } from '../../../core/usecases/templates-of-cycle.ts';
import { type FormView, fieldsOf } from '../../../pages/layout/form-view.ts';
import { renderTask } from '../../../pages/tasks/task.tsx';
import { frameOf } from '../frame.ts';
import type { Answer, Visit } from '../visit.ts';
import { beginBeside } from './beside.ts';
import { resultsOfSuperior } from './superior-results.ts';
import type { OpenForm, TaskPorts } from './task-ports.ts';

/** Shows a task: the draft if there is one, else what was handed in before, else an empty form. Writes nothing. */
export function showTask(visit: Visit, form: OpenForm, ports: TaskPorts): Promise<Answer> {
  return renderForm(visit, form, null, ports);
}

/** Shows the task again with what was just sent in it, what is wrong with that, and what its other form held. */
export function mendForm(visit: Visit, form: OpenForm, sent: FormView, ports: TaskPorts): Promise<Answer> {
  return renderForm(visit, form, sent, ports);
}

/** Fields of the form by which a document is returned; on pages that have it, every other field is in another form. */
const isOfReturn = (name: string) => name === 'reason' || name.startsWith('mend.');

/** What was sent by one of a page's forms, and what the other one had. A form always sends all of its fields. */
export function besides(
  before: Readonly<Record<string, string>>,
  sent: Readonly<Record<string, string>>,
): Record<string, string> {
  const sentByReturn = Object.keys(sent).some(isOfReturn);
  const ofOther = Object.entries(before).filter(([name]) => isOfReturn(name) !== sentByReturn);
  return { ...Object.fromEntries(ofOther), ...sent };
}

async function writtenSoFar({ state, personId }: OpenForm, ports: TaskPorts) {
  const [documents, draft] = await Promise.all([
    ports.evaluations.loadWithDocuments(state),
    ports.drafts.load(state.evaluationId, personId, draftNameOf(state)),
  ]);
  const values = draft?.fields ?? fieldsOf(handedInBefore(state, documents));
  return { values, documents, savedAt: draft?.savedAt ?? null };
}

/** @param sent what was just sent and is to be mended; null for a mere look */
async function renderForm(
  visit: Visit,
  open: OpenForm,
  sent: FormView | null,
  ports: TaskPorts,
): Promise<Answer> {
  const { state, cycle, action, via, mailed } = open;
  const reads = readsNotes(state.stage);
  const rates = state.stage === 'review';
  const beside = reads ? (open.beside ?? beginBeside(state, ports)) : null;
  const [
    { values, documents, savedAt },
    competencies,
    superiorResults,
    lines,
    [since, sinceMail],
    ideas,
    periodLines,
    imported,
    delivered,
    standing,
  ] = await Promise.all([
    writtenSoFar(open, ports),
    cycle && reads ? competenciesOf(cycle, ports) : [],
    writesPlan(state) ? resultsOfSuperior(state, ports) : [],
    beside?.notes ?? [],
    Promise.all([seeChange(state, ports), seeSinceMail(state, mailed ?? state.version, ports)]),
    beside?.ideas ?? [],
    (rates && beside?.periods) || [],
    (rates && beside?.imported) || [],
    deliveredTo(state, ports),
    rates ? beside?.standingOf(state) : undefined,
  ]);
  const form = sent ? { ...sent, values: besides(values, sent.values) } : { values, errors: [] };
  const now = ports.clock();
  const decider = cycle ? deciderOf(state, cycle) : null;
  const last = cycle ? lastInstant(state, { now, cycle, calendar: visit.calendar, delivered }) : null;
  const view = {
    state,
    cycleName: cycle?.name ?? '',
    documents,
    action,
    form,
    draftSavedAt: sent ? null : savedAt,
    draftAt: savedAt ?? '',
    otherDevice: visit.query.notice === 'otherDevice',
    superiorResults,
    goals: cycle?.goals ?? [],
    notes: notesOf(lines),
    periods: { every: cycle?.periods.every ?? 'none', year: cycle?.year ?? 0, lines: periodLines },
    imported,
    since,
    sinceMail,
    returning: (cycle && returnsOf(state, cycle)) ?? null,
    competencies,
    startFrom: cycle && state.stage === 'planning' ? plansToStartFrom(cycle, state.employee.position) : [],
    ideas: cycle ? ideasOfYear(ideas, cycle.year, visit.calendar.utcOffsetHours) : [],
    appealPossible: decider !== null && (last === null || Date.parse(last) >= now.getTime()),
    proof: proofOf(state, delivered) ?? null,
    appealTo: decider?.name ?? null,
    asksCode: via === 'link' && cycle !== undefined && mayAskCode(state, cycle),
    standing: (cycle && standing?.(cycle.year)) ?? null,
  };
  const status = form.errors.length > 0 ? 422 : 200;
  return { status, html: renderTask(view, frameOf(visit, ports)), scripted: true };
}

/** When the notice of the result arrived, for the page that asks for an answer to it. */
async function deliveredTo(state: EvaluationState, { mails }: TaskPorts): Promise<string | null> {
  if (state.stage !== 'acknowledgement') return null;
  return deliveredByMail(state, await mails.ofEvaluation(state.evaluationId));
}

/** Whether a decision of whoever has the turn asks for a one-time code. */
function mayAskCode({ stage }: EvaluationState, cycle: Cycle): boolean {
  const turn = turnOf(stage);
  return turn !== undefined && commandsFor(stage, turn).some((command) => needsCode(command, cycle));
}

/** Once results are told of, rated or disputed. */
const readsNotes = (stage: Stage) => stages.indexOf(stage) >= stages.indexOf('selfAssessment');
/** A plan is written by the employee, and after a meeting by both together. */
const writesPlan = ({ stage }: EvaluationState) => stage === 'planning' || stage === 'planMeeting';

/** A returned form begins with what was returned. */
function handedInBefore(state: EvaluationState, documents: Documents): unknown {
  if (writesPlan(state)) return documents.plan;
  if (state.stage === 'selfAssessment') return documents.selfAssessment;
  return undefined;
}
