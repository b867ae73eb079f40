import { limits } from '../../core/evaluation/document-fields.ts';
import { FoldedDocuments } from '../layout/documents.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { Notice } from '../layout/mark.tsx';
import { PlanFields } from './plan-fields.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** After the meeting the supervisor writes down when it was, what was agreed, and the plan as agreed. */
export function PlanMeeting(part: TaskPart) {
  const { view, frame, w } = part;
  return (
    <>
      <Asked {...part} />
      <Form action={view.action} frame={frame} version={view.state.version} class="reading">
        <Outcome {...part} />
        <h2>{w.t('meeting.plan')}</h2>
        <p class="hint">{w.t('meeting.planHint')}</p>
        <PlanFields {...part} />
        <div class="actions">
          {mayDo(view, 'settlePlan') ? <Do command="settlePlan">{w.t('meeting.settlePlan')}</Do> : null}
          <Do command="saveDraft" kind="secondary">
            {w.t('task.saveDraft')}
          </Do>
        </div>
      </Form>
    </>
  );
}

/** The employee's account stays in the employee's words; what was agreed stands beside it. */
export function AssessmentMeeting(part: TaskPart) {
  const { view, frame, w } = part;
  return (
    <>
      <Asked {...part} />
      <FoldedDocuments ruleSet={view.state.ruleSet} documents={view.documents} w={w} open="selfAssessment" />
      <Form action={view.action} frame={frame} version={view.state.version} class="reading">
        <p class="hint">{w.t('meeting.accountHint', { name: view.state.employee.name })}</p>
        <Outcome {...part} />
        <div class="actions">
          {mayDo(view, 'settleSelfAssessment') ? (
            <Do command="settleSelfAssessment">{w.t('meeting.settleSelfAssessment')}</Do>
          ) : null}
          <Do command="saveDraft" kind="secondary">
            {w.t('task.saveDraft')}
          </Do>
        </div>
      </Form>
    </>
  );
}

function Asked({ view, w }: TaskPart) {
  const { employee, returnReason } = view.state;
  return (
    <Notice meaning="attention" title={w.t('meeting.asked', { name: employee.name })}>
      <p>{w.t('meeting.askedHint')}</p>
      {returnReason ? <blockquote class="written">{returnReason}</blockquote> : null}
    </Notice>
  );
}

function Outcome({ view, w }: TaskPart) {
  const today = w.isoDate(w.now.toISOString());
  const form = { ...view.form, values: { heldOn: today, ...view.form.values } };
  return (
    <>
      <TextField w={w} form={form} path="heldOn" label={w.t('meeting.heldOn')} type="date" short />
      <TextArea
        w={w}
        form={form}
        path="agreed"
        label={w.t('meeting.agreed')}
        hint={w.t('meeting.agreedHint', { characters: w.number(limits.reason) })}
      />
    </>
  );
}
