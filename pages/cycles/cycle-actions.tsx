import { assessmentIsOpen, type Cycle } from '../../core/cycle/cycle.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import type { Order, OrderKind } from '../../core/orders/order.ts';
import { TextArea } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { CycleLinks } from './cycle-links.tsx';

type Part = {
  view: {
    cycle: Cycle;
    people: number;
    form: FormView;
    mayRun: boolean;
    orderKinds: readonly OrderKind[];
    orders: readonly Order[];
  };
  frame: Frame;
  w: Words;
};

/** What HR can do with a cycle where it stands. */
export function CycleActions({ view, frame, w }: Part) {
  const { cycle } = view;
  return (
    <section class="decision" aria-labelledby="actions">
      <h2 id="actions">{w.t('cycle.actions')}</h2>
      {view.mayRun && cycle.status === 'draft' ? <Start view={view} frame={frame} w={w} /> : null}
      {view.mayRun && cycle.status === 'running' && !assessmentIsOpen(cycle, w.now) ? (
        <OpenAssessment view={view} frame={frame} w={w} />
      ) : null}
      {cycle.status === 'draft' ? null : (
        <ul class="plain-list">
          <li>
            <a href={paths.cycleEvaluations(cycle.cycleId)}>{w.t('cycle.seeEvaluations')}</a>
          </li>
          <li>
            <a href={paths.units(cycle.cycleId)}>{w.t('units.link')}</a>
          </li>
          <li>
            <a href={paths.results(cycle.cycleId)}>{w.t('results.link')}</a>
          </li>
          {view.mayRun ? (
            <li>
              <a href={paths.gtk(cycle.cycleId)}>{w.t('gtk.link')}</a>
            </li>
          ) : null}
        </ul>
      )}
      {view.mayRun ? (
        <CycleLinks cycle={cycle} orderKinds={view.orderKinds} orders={view.orders} w={w} />
      ) : null}
      {view.mayRun ? (
        <p>
          <a href={paths.rosterImport(cycle.importId)}>{w.t('cycle.seeRoster')}</a>
        </p>
      ) : null}
    </section>
  );
}

function Start({ view, frame, w }: Part) {
  const { cycle, people } = view;
  return (
    <>
      <p>
        <a class="button secondary" href={paths.rehearsal(cycle.cycleId)}>
          {w.t('cycle.rehearse')}
        </a>
      </p>
      <Form action={paths.startCycle(cycle.cycleId)} frame={frame}>
        <p>{w.t('cycle.startHint', { count: people, people: w.number(people) })}</p>
        <button type="submit" class="primary">
          {w.t('cycle.start')}
        </button>
      </Form>
    </>
  );
}

function OpenAssessment({ view, frame, w }: Part) {
  const { cycle, form } = view;
  return (
    <details class="folded" open={form.errors.length > 0}>
      <summary>{w.t('cycle.openTitle')}</summary>
      <Form action={paths.openAssessment(cycle.cycleId)} frame={frame}>
        <p>{w.t('cycle.openHint', { date: w.date(cycle.assessmentOpensAt) })}</p>
        <TextArea
          w={w}
          form={form}
          path="reason"
          label={w.t('cycle.reason')}
          hint={w.t('order.reasonHint', { characters: w.number(limits.reason) })}
          rows={3}
        />
        <button type="submit" class="secondary">
          {w.t('cycle.open')}
        </button>
      </Form>
    </details>
  );
}
