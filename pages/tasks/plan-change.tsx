import { limits } from '../../core/evaluation/document-fields.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { noPeriodsOfYear } from '../layout/period-predicates.tsx';
import { PlanDocument } from '../layout/plan-document.tsx';
import type { Words } from '../words.ts';
import { labelsOf } from './field-labels.ts';
import { PlanFields } from './plan-fields.tsx';
import type { TaskView } from './task-view.ts';

/** Who wants the plan changed. */
export type PlanChanger = 'employee' | 'assessor';

/** A plan in force that somebody wants changed. */
export type PlanChangeView = Pick<
  TaskView,
  'state' | 'cycleName' | 'documents' | 'action' | 'form' | 'superiorResults' | 'goals'
> & { by: PlanChanger };

/** The employee writes the changed plan, or the assessor says what is to be changed; both with a reason. */
export function renderPlanChange(view: PlanChangeView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t(`planChange.${view.by}Title`, { name: view.state.employee.name });
    return {
      title: view.form.errors.length > 0 ? w.t('task.wrongTitle', { title }) : title,
      wide: true,
      body: (
        <>
          <p class="eyebrow">{view.cycleName}</p>
          <h1>{title}</h1>
          <p>{w.t(`planChange.${view.by}Lead`)}</p>
          <p class="quiet-text">{w.t('planChange.source')}</p>
          <ErrorSummary w={w} form={view.form} labelOf={labelsOf(w)} />
          {view.by === 'employee' ? (
            <Proposal view={view} frame={frame} w={w} />
          ) : (
            <Request view={view} frame={frame} w={w} />
          )}
        </>
      ),
    };
  });
}

type Part = { view: PlanChangeView; frame: Frame; w: Words };

function Proposal({ view, frame, w }: Part) {
  const task = {
    ...view,
    draftSavedAt: null,
    draftAt: '',
    otherDevice: false,
    notes: [],
    periods: noPeriodsOfYear,
    imported: [],
    since: null,
    sinceMail: null,
    returning: null,
    appealPossible: false,
    ideas: [],
    appealTo: null,
    asksCode: false,
    competencies: [],
    startFrom: [],
    standing: null,
    proof: null,
  };
  return (
    <Form action={view.action} frame={frame} version={view.state.version} class="reading">
      <Reason view={view} frame={frame} w={w} />
      <PlanFields view={task} frame={frame} w={w} />
      <div class="actions">
        <Do command="proposeChange">{w.t('planChange.propose')}</Do>
      </div>
    </Form>
  );
}

function Request({ view, frame, w }: Part) {
  const { plan } = view.documents;
  return (
    <div class="two-columns">
      <section class="sheet" aria-labelledby="plan">
        <h2 id="plan">{w.t('document.plan')}</h2>
        {plan ? <PlanDocument plan={plan} w={w} /> : null}
      </section>
      <section class="decision" aria-labelledby="decision">
        <h2 id="decision">{w.t('task.decision')}</h2>
        <Form action={view.action} frame={frame} version={view.state.version}>
          <Reason view={view} frame={frame} w={w} />
          <Do command="askForChange">{w.t('planChange.ask')}</Do>
        </Form>
      </section>
    </div>
  );
}

function Reason({ view, w }: Part) {
  return (
    <TextArea
      w={w}
      form={view.form}
      path="reason"
      label={w.t(`planChange.${view.by}Reason`)}
      hint={w.t('task.reasonHint', { characters: w.number(limits.reason) })}
    />
  );
}
