import { Difference } from '../layout/difference.tsx';
import { Do, Form } from '../layout/form.tsx';
import { PlanDocument } from '../layout/plan-document.tsx';
import { ProposedChange } from '../layout/proposed-change.tsx';
import { ReturnForm } from './return-form.tsx';
import { mayDo, type TaskPart } from './task-view.ts';

/** The assessor reads the plan and approves it, or returns it with a reason. */
export function PlanReview({ view, frame, w }: TaskPart) {
  const { plan } = view.documents;
  return (
    <div class="two-columns">
      <section class="sheet" aria-labelledby="plan">
        <ProposedChange state={view.state} w={w} />
        {view.since ? <Difference since={view.since} w={w} /> : null}
        <h2 id="plan">{w.t('document.plan')}</h2>
        {plan ? <PlanDocument plan={plan} w={w} withHints /> : <p>{w.t('document.nothingWritten')}</p>}
      </section>
      <section class="decision" aria-labelledby="decision">
        <h2 id="decision">{w.t('task.decision')}</h2>
        {mayDo(view, 'approvePlan') ? (
          <Form action={view.action} frame={frame} version={view.state.version}>
            <p>{w.t('planReview.approveHint')}</p>
            <Do command="approvePlan">{w.t('planReview.approve')}</Do>
          </Form>
        ) : null}
        {mayDo(view, 'returnPlan') ? (
          <ReturnForm view={view} frame={frame} w={w} command="returnPlan" label={w.t('planReview.reason')} />
        ) : null}
      </section>
    </div>
  );
}
