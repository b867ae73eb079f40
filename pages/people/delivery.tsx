import { type Proof, witnessLimits } from '../../core/evaluation/delivery-record.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { paperActs } from '../../core/evaluation/paper-form.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { recordedWithin } from '../../core/evaluation/witness.ts';
import type { MailRecord } from '../../core/mails/mail-record.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { DeliveryFacts } from './delivery-facts.tsx';
import { NoticesOfResult } from './notices-of-result.tsx';

/** How a result came to its employee, and what the one who looks at it may record. */
export type DeliveryView = {
  state: EvaluationState;
  notices: readonly MailRecord[];
  names: Record<string, string>;
  /** What proves delivery; null where nothing does. */
  proof: Proof | null;
  /** Until when the assessor was to deliver it; null where nothing is to be delivered now. */
  deliverUntil: string | null;
  form: FormView;
  mayRecord: boolean;
  maySheet: boolean;
};
type Part = { view: DeliveryView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  what: 'delivery.what',
  on: 'delivery.on',
  witnessNip: 'delivery.witnessNip',
  witnessName: 'delivery.witnessName',
  witnessPosition: 'delivery.witnessPosition',
  reason: 'delivery.reason',
};

/** What proves that a result came to its employee; and the form by which paper is recorded. */
export function renderDelivery(view: DeliveryView, frame: Frame): string {
  return renderDocument(frame, (w) => {
    const title = w.t('delivery.title', { name: view.state.employee.name });
    return { title, body: <DeliveryPage view={view} frame={frame} w={w} title={title} /> };
  });
}

function DeliveryPage({ view, frame, w, title }: Part & { title: string }) {
  const { state, deliverUntil } = view;
  const name = state.employee.name;
  return (
    <>
      <p class="eyebrow">
        <a href={paths.evaluation(state.evaluationId)}>{w.t('evaluation.title', { name })}</a>
      </p>
      <h1>{title}</h1>
      <p class="lead">{w.t('delivery.lead')}</p>
      <ErrorSummary w={w} form={view.form} labelOf={labelsIn(labels, w)} />
      <section aria-labelledby="facts">
        <h2 id="facts">{w.t('delivery.facts')}</h2>
        {deliverUntil ? (
          <Definitions
            items={[
              [w.t('delivery.signedAt'), w.dateTime(state.stageSince)],
              [w.t('delivery.deliverUntil'), w.date(deliverUntil)],
              state.dueAt ? [w.t('delivery.daysEnd'), w.date(state.dueAt)] : null,
            ]}
          />
        ) : (
          <p class="quiet-text">{w.t('delivery.notNow')}</p>
        )}
        {deliverUntil || state.delivery ? (
          <DeliveryFacts state={state} proof={view.proof} names={view.names} w={w} />
        ) : null}
      </section>
      <NoticesOfResult notices={view.notices} names={view.names} w={w} />
      {deliverUntil && view.mayRecord ? <PaperFields view={view} frame={frame} w={w} /> : null}
      {deliverUntil && !view.mayRecord ? <p class="quiet-text">{w.t('delivery.notYours')}</p> : null}
      {view.maySheet ? (
        <p>
          <a href={paths.sheets(state.cycleId, { evaluation: state.evaluationId })}>
            {w.t('delivery.sheet', { name })}
          </a>
        </p>
      ) : null}
    </>
  );
}

function PaperFields({ view, frame, w }: Part) {
  const { form, state } = view;
  const field = { w, form };
  return (
    <section aria-labelledby="record">
      <h2 id="record">{w.t('delivery.record')}</h2>
      <p class="hint">{w.t('delivery.recordHint', { days: recordedWithin })}</p>
      <Form action={paths.delivery(state.evaluationId)} frame={frame} version={state.version}>
        <Choice
          {...field}
          path="what"
          label={w.t('delivery.what')}
          options={paperActs.map((value) => ({
            value,
            label: w.t(`deliveryDoes.${value}`),
            hint: w.t(`deliveryDoesHint.${value}`),
          }))}
        />
        <TextField
          {...field}
          path="on"
          type="date"
          short
          label={w.t('delivery.on')}
          hint={w.t('delivery.onHint')}
        />
        <TextField
          {...field}
          path="witnessNip"
          optional
          label={w.t('delivery.witnessNip')}
          hint={w.t('delivery.witnessNipHint')}
        />
        <TextField
          {...field}
          path="witnessName"
          optional
          label={w.t('delivery.witnessName')}
          hint={w.t('delivery.witnessNameHint', { characters: witnessLimits.name })}
        />
        <TextField
          {...field}
          path="witnessPosition"
          optional
          label={w.t('delivery.witnessPosition')}
          hint={w.t('delivery.witnessPositionHint', { characters: witnessLimits.position })}
        />
        <TextArea
          {...field}
          path="reason"
          label={w.t('delivery.reason')}
          hint={w.t('delivery.reasonHint', { characters: w.number(limits.reason) })}
        />
        <Do command="record">{w.t('delivery.submit')}</Do>
      </Form>
    </section>
  );
}
