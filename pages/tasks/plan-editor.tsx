import { Do, Form } from '../layout/form.tsx';
import { PlanFields } from './plan-fields.tsx';
import { StartFrom } from './start-from.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The employee writes the plan, or mends what was returned. */
export function PlanEditor(part: TaskPart) {
  const { view, frame, w } = part;
  return (
    <Form
      action={view.action}
      frame={frame}
      version={view.state.version}
      draftAt={view.draftAt}
      class="reading"
    >
      <StartFrom {...part} />
      <PlanFields {...part} />
      <div class="actions">
        {mayDo(view, 'submitPlan') ? <Do command="submitPlan">{w.t('plan.submit')}</Do> : null}
        <Do command="saveDraft" kind="secondary">
          {w.t('task.saveDraft')}
        </Do>
      </div>
    </Form>
  );
}
