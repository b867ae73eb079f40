import type { Cycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import type { OrderKind } from '../../core/orders/order.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, labelsIn } from '../layout/errors.tsx';
import { TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import { errorAt, type FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** An order before it is given: whom it would be about, and what HR still has to say. */
export type NewOrderView = {
  cycle: Cycle;
  asked: {
    kind: OrderKind;
    stage: Stage | null;
    organisation: string | null;
    unit: string | null;
    late: boolean;
    q: string | null;
    evaluation: string | null;
    leaving: string | null;
  };
  count: number;
  /** Some of the names, to see that the right ones are meant. */
  names: string[];
  form: FormView;
  most: number;
};
type Part = { view: NewOrderView; frame: Frame; w: Words };

const labels: Record<string, Key> = {
  reason: 'order.reason',
  until: 'order.until',
  leaving: 'order.leaving',
  successor: 'order.successor',
  person: 'order.person',
};

/** Preview and form of an order to many. */
export function renderNewOrder(view: NewOrderView, frame: Frame): string {
  const { cycle, asked, form } = view;
  return renderDocument(frame, (w) => ({
    title: w.t(`orderTitle.${asked.kind}`),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{w.t(`orderTitle.${asked.kind}`)}</h1>
        <ErrorSummary w={w} form={form} labelOf={labelsIn(labels, w)} />
        <p class="lead">{w.t(`orderLead.${asked.kind}`)}</p>
        {asked.kind === 'reassign' ? <Leaving view={view} frame={frame} w={w} /> : null}
        {asked.kind !== 'reassign' || asked.leaving ? <Order view={view} frame={frame} w={w} /> : null}
      </>
    ),
  }));
}

/** Who leaves is asked first: then the page can tell whom it concerns. */
function Leaving({ view, w }: Part) {
  const { cycle, asked, form } = view;
  const values = { leaving: asked.leaving ?? '', ...form.values };
  return (
    <form method="get" action={paths.newOrder(cycle.cycleId, 'reassign').split('?')[0]}>
      <input type="hidden" name="kind" value="reassign" />
      <TextField
        w={w}
        form={{ ...form, values }}
        path="leaving"
        label={w.t('order.leaving')}
        hint={w.t('order.personHint')}
      />
      <button type="submit" class="secondary">
        {w.t('order.look')}
      </button>
    </form>
  );
}

function Order({ view, frame, w }: Part) {
  const { cycle, asked, count, form } = view;
  const canGo = count > 0 || asked.kind === 'close' || asked.kind === 'enrol';
  return (
    <>
      <Meant view={view} w={w} />
      {canGo ? (
        <Form action={paths.orders(cycle.cycleId)} frame={frame}>
          <Carried asked={asked} />
          <Fields view={view} w={w} />
          <TextArea
            w={w}
            form={form}
            path="reason"
            label={w.t('order.reason')}
            hint={w.t('order.reasonHint', { characters: w.number(limits.reason) })}
            optional={asked.kind === 'remind'}
            rows={3}
          />
          <button type="submit" class="primary">
            {w.t(`orderDo.${asked.kind}`, { number: w.number(count) })}
          </button>
        </Form>
      ) : null}
    </>
  );
}

function Meant({ view, w }: { view: NewOrderView; w: Words }) {
  const { asked, count, names } = view;
  const title = w.t(`orderCount.${asked.kind}`, { number: w.number(count) });
  const more = count - names.length;
  return (
    <Notice meaning={count === 0 || errorAt(view.form, 'order') ? 'attention' : 'plain'} title={title}>
      {names.length > 0 ? (
        <p>{w.list(more > 0 ? [...names, w.t('order.more', { number: w.number(more) })] : names)}</p>
      ) : null}
      <p class="quiet-text">{w.t('order.limit', { most: w.number(view.most) })}</p>
    </Notice>
  );
}

/** What the order is about goes with the form. */
function Carried({ asked }: { asked: NewOrderView['asked'] }) {
  const fields = { ...asked, late: asked.late ? 'yes' : null };
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </>
  );
}

function Fields({ view, w }: { view: NewOrderView; w: Words }) {
  const { asked, form } = view;
  const hint = w.t('order.personHint');
  switch (asked.kind) {
    case 'extend':
      return <TextField w={w} form={form} path="until" type="date" short label={w.t('order.until')} />;
    case 'reassign':
      return <TextField w={w} form={form} path="successor" label={w.t('order.successor')} hint={hint} />;
    case 'enrol':
      return <TextField w={w} form={form} path="person" label={w.t('order.person')} hint={hint} optional />;
    default:
      return null;
  }
}
