import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Order, OrderKind } from '../../core/orders/order.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type Props = { cycle: Cycle; orderKinds: readonly OrderKind[]; orders: readonly Order[]; w: Words };

/** What HR can do to many evaluations at once, and what was ordered so far. */
export function CycleLinks({ cycle, orderKinds, orders, w }: Props) {
  const { cycleId } = cycle;
  return (
    <>
      <ul class="plain-list">
        {orderKinds.map((kind) => (
          <li key={kind}>
            <a href={paths.newOrder(cycleId, kind)}>{w.t(`orderTitle.${kind}`)}</a>
          </li>
        ))}
        <li>
          <a href={paths.exclusions(cycleId)}>{w.t('cycleDoes.exclusions')}</a>
        </li>
        {cycle.status === 'running' ? (
          <>
            <li>
              <a href={paths.deliveries(cycleId)}>{w.t('delivery.listLink')}</a>
            </li>
            <li>
              <a href={paths.sheets(cycleId)}>{w.t('sheets.link')}</a>
            </li>
          </>
        ) : null}
        {cycle.status === 'draft' || cycle.periods.every === 'none' ? null : (
          <li>
            <a href={paths.cyclePeriods(cycleId)}>{w.t('period.title')}</a>
          </li>
        )}
        {cycle.status === 'draft' ? null : (
          <li>
            <a href={paths.summary(cycleId)}>{w.t('cycleDoes.summary')}</a>
          </li>
        )}
      </ul>
      {orders.length > 0 ? (
        <details class="folded">
          <summary>{w.t('cycleDoes.recent')}</summary>
          <ul class="plain-list">
            {orders.map(({ orderId, kind, createdAt }) => (
              <li key={orderId}>
                <a href={paths.order(cycleId, orderId)}>{w.t(`orderTitle.${kind}`)}</a>{' '}
                <span class="quiet-text">{w.dateTime(createdAt)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
