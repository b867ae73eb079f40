import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Left, Order } from '../../core/orders/order.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Bar, DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** An order with what became of it so far, counted from what is noted in the table. */
export type OrderView = {
  cycle: Cycle;
  order: Order;
  done: number;
  leftCount: number;
  /** The first of those on whom it was not carried out; without a name where there is no evaluation. */
  left: { evaluationId: string; name: string | null; why: Left['why'] }[];
  isOver: boolean;
};

/** How far an order has come, and on whom it was not carried out. */
export function renderOrder(view: OrderView, frame: Frame): string {
  const { cycle, order, isOver } = view;
  return renderDocument(frame, (w) => ({
    title: w.t(`orderTitle.${order.kind}`),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <div class="title-row">
          <h1>{w.t(`orderTitle.${order.kind}`)}</h1>
          <Mark meaning={isOver ? 'done' : 'waiting'}>{w.t(isOver ? 'order.over' : 'order.underWay')}</Mark>
        </div>
        <Progress view={view} w={w} />
        <Definitions
          items={[
            [w.t('order.given'), w.dateTime(order.createdAt)],
            order.dueAt ? [w.t('order.until'), w.longDate(order.dueAt)] : null,
            order.reason ? [w.t('order.reason'), order.reason] : null,
          ]}
        />
        <LeftOver view={view} w={w} />
      </>
    ),
  }));
}

function Progress({ view, w }: { view: OrderView; w: Words }) {
  const { order, done, leftCount, isOver } = view;
  const numbers = { done: w.number(done), total: w.number(order.total), left: w.number(leftCount) };
  return (
    <div class="starting" role="status">
      <p class="big-number">{w.t('order.progress', numbers)}</p>
      <Bar part={done + leftCount} whole={order.total} meaning={isOver ? 'done' : 'waiting'} />
      {leftCount > 0 ? <p>{w.t('order.leftCount', numbers)}</p> : null}
      {isOver ? null : (
        <p class="quiet-text">
          {w.t('order.refreshes')}{' '}
          <a href={`${paths.order(order.cycleId, order.orderId)}?still=yes`}>{w.t('order.stand')}</a>
        </p>
      )}
    </div>
  );
}

function LeftOver({ view, w }: { view: OrderView; w: Words }) {
  if (view.left.length === 0) return null;
  return (
    <DataTable
      caption={w.t('order.leftCaption')}
      head={[w.t('list.employee'), w.t('order.why')]}
      rows={view.left.map(({ evaluationId, name, why }) => ({
        key: evaluationId,
        cells: [
          name ? <a href={paths.evaluation(evaluationId)}>{name}</a> : w.t('order.nobodyThere'),
          w.t(`orderLeft.${why}`),
        ],
      }))}
    />
  );
}
