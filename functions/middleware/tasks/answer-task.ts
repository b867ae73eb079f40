import type { Actor } from '../../../core/evaluation/actor.ts';
import { receiptCodeOf } from '../../../core/evaluation/receipt.ts';
import { type EvaluationState, isAskedNow, partyOf } from '../../../core/evaluation/state.ts';
import type { Performed } from '../../../core/ports/commands.ts';
import { assigneeOf, draftNameOf } from '../../../core/tasks/task.ts';
import { withNotice } from '../../../pages/paths.ts';
import { autosavedWords } from '../../../pages/tasks/autosaved.ts';
import { renderConflict } from '../../../pages/tasks/conflict.tsx';
import { renderReceipt } from '../../../pages/tasks/receipt.tsx';
import { requireFormToken } from '../forms.ts';
import { frameOf } from '../frame.ts';
import { type Answer, seeOther, show, type Visit } from '../visit.ts';
import { WebError } from '../web-error.ts';
import { commandOfForm, writtenFields } from './command-of-form.ts';
import { besides, mendForm } from './show-task.ts';
import { keepsDraft, withNotes, writtenBy } from './taking-over.ts';
import type { OpenForm, TaskPorts } from './task-ports.ts';

/** Bytes. More than any valid form holds, and less than an item of the table may; what is longer is no form of ours. */
const longestForm = 300_000;

/** Takes a task's form: keeps it as a draft, or carries out the command that its button stands for. */
export async function answerTask(
  visit: Visit,
  form: OpenForm & { version: number },
  ports: TaskPorts,
): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const fields = writtenFields(visit.form);
  if (Buffer.byteLength(JSON.stringify(fields)) > longestForm) throw new WebError(413, 'tooLarge');
  const { state, personId } = form;
  // Nobody writes in the form of another, not even a draft.
  if (isAskedNow(form.version, state) && assigneeOf(state, ports.clock())?.personId !== personId)
    return tellWhatHolds(visit, state, 'notYourTurn', null, ports);
  const button = visit.form.do ?? '';
  if (keepsDraft(button)) return keepDraft(button, fields, visit, form, ports);
  const planInForce = button === 'declineChange' ? await planInForceOf(state, ports) : undefined;
  const read = commandOfForm(button, fields, { ...state, planInForce });
  if (!read) throw new WebError(400, 'badRequest');
  if (!read.understood) {
    // A form that is over has nothing to be mended: whoever sent it is told what holds.
    if (!isAskedNow(form.version, state)) return tellWhatHolds(visit, state, 'otherWasFirst', null, ports);
    return mendForm(visit, form, read, ports);
  }
  const by = (via: Extract<Actor, { kind: 'person' }>['via']): Actor => ({ kind: 'person', personId, via });
  const request = {
    evaluationId: state.evaluationId,
    version: form.version,
    command: await withNotes(read.command, state, ports),
    actor: by(form.via),
  };
  const passed = form.gate ? await form.gate(request) : { via: form.via };
  if ('answer' in passed) return passed.answer;
  const performed =
    'told' in passed ? passed.told : await ports.perform({ ...request, actor: by(passed.via) });
  return tell(performed, visit, { form, fields }, ports);
}

/** The plan that stays as it was when a change is declined. */
async function planInForceOf({ evaluationId, planSet }: EvaluationState, ports: TaskPorts) {
  const kept = planSet && (await ports.evaluations.document(evaluationId, 'plan', planSet.version));
  return kept?.kind === 'plan' ? kept.content : undefined;
}

async function keepDraft(
  button: string,
  fields: Record<string, string>,
  visit: Visit,
  form: OpenForm & { version: number },
  ports: TaskPorts,
): Promise<Answer> {
  const { state, personId } = form;
  if (!isAskedNow(form.version, state)) return tellWhatHolds(visit, state, 'otherWasFirst', null, ports);
  const draft = await ports.drafts.load(state.evaluationId, personId, draftNameOf(state));
  const written = await writtenBy(button, fields, state, ports);
  const values = besides(draft?.fields ?? {}, written);
  const now = ports.clock();
  await ports.drafts.save(state.evaluationId, personId, draftNameOf(state), values, now);
  const seen = visit.form.draftAt;
  const otherDevice = draft !== undefined && seen !== undefined && seen !== draft.savedAt;
  if (button === 'autosave') {
    const text = autosavedWords({ ...visit, now, otherDevice });
    return { status: 200, json: { savedAt: now.toISOString(), text } };
  }
  return seeOther(otherDevice ? withNotice(form.action) : form.action);
}

async function tell(
  performed: Performed,
  visit: Visit,
  { form, fields }: { form: OpenForm; fields: Record<string, string> },
  ports: TaskPorts,
): Promise<Answer> {
  switch (performed.outcome) {
    case 'recorded':
    case 'alreadyRecorded': {
      const { state, event } = performed;
      const alreadyRecorded = performed.outcome === 'alreadyRecorded';
      const view = {
        command: event.command,
        at: event.at,
        state,
        cycleName: form.cycle?.name ?? '',
        alreadyRecorded,
        code: receiptCodeOf(event),
        ...(event.onBehalfOf ? { onBehalfOf: event.onBehalfOf } : {}),
      };
      return show(renderReceipt(view, frameOf(visit, ports)));
    }
    case 'recordedOtherwise':
      return tellWhatHolds(visit, performed.state, 'otherWasFirst', performed.event.seq, ports);
    case 'refused':
      return tellRefusal(performed, visit, { form, fields }, ports);
    case 'unknown':
      throw new WebError(404, 'notFound');
  }
}

async function tellRefusal(
  { state, refusal }: Extract<Performed, { outcome: 'refused' }>,
  visit: Visit,
  { form, fields }: { form: OpenForm; fields: Record<string, string> },
  ports: TaskPorts,
): Promise<Answer> {
  switch (refusal.reason) {
    case 'resultsDoNotMatchPlan':
      return mendForm(
        visit,
        form,
        { values: fields, errors: [{ path: 'results', code: 'resultsDoNotMatchPlan' }] },
        ports,
      );
    case 'meetingNotThen':
      return mendForm(
        visit,
        form,
        { values: fields, errors: [{ path: 'heldOn', code: refusal.reason }] },
        ports,
      );
    case 'planIncomplete':
    case 'reviewIncomplete': {
      const { path, code } = refusal;
      return mendForm(visit, form, { values: fields, errors: [{ path, code }] }, ports);
    }
    case 'notYourTurn':
      return tellWhatHolds(visit, state, 'notYourTurn', null, ports);
    case 'tooLate':
    case 'appealNotPossible':
      return tellWhatHolds(visit, state, 'tooLate', null, ports);
    case 'movedOn':
    case 'sameActing':
    case 'notDueYet':
    case 'notLater':
    case 'notThisPerson':
    case 'noPlanInForce':
    case 'notDelivered':
    case 'alreadyDelivered':
    case 'paperNotThen':
    case 'witnessNotIndependent':
      return tellWhatHolds(visit, state, 'otherWasFirst', null, ports);
  }
}

/** Nothing was changed; says what stands in the record instead. */
async function tellWhatHolds(
  visit: Visit,
  state: EvaluationState,
  why: 'otherWasFirst' | 'notYourTurn' | 'tooLate',
  seq: number | null,
  ports: TaskPorts,
): Promise<Answer> {
  const event = await ports.evaluations.event(state.evaluationId, seq ?? state.version);
  const recorded = event && {
    command: event.command,
    at: event.at,
    by: nameOf(event.by, state),
    ...(event.onBehalfOf ? { onBehalfOf: event.onBehalfOf } : {}),
  };
  const view = {
    evaluationId: state.evaluationId,
    employeeName: state.employee.name,
    recorded: recorded ?? null,
    why,
  };
  return show(renderConflict(view, frameOf(visit, ports)), why === 'notYourTurn' ? 403 : 409);
}

function nameOf(actor: Actor, state: EvaluationState): string | null {
  if (actor.kind !== 'person') return null;
  return partyOf(state, actor.personId)?.name ?? null;
}
