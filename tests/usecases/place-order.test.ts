import { describe, expect, it } from 'vitest';
import { orderLimits } from '../../core/orders/order.ts';
import { placeOrder } from '../../core/usecases/place-order.ts';
import { january } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { countingIds } from '../fakes/new-id.ts';
import { fakeOrders } from '../fakes/orders.ts';
import { emptyStore } from '../fakes/store.ts';

const asked: Parameters<typeof placeOrder>[0] = {
  cycleId: '2027-abc',
  kind: 'extend',
  by: 'officer',
  reason: 'Banjir',
  dueAt: '2027-03-31T16:59:59.000Z',
  leaving: null,
  successor: null,
};
const targetsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `2027-abc-${index}`, version: index + 1 }));

async function place(count: number) {
  const store = emptyStore();
  const ports = { orders: fakeOrders(store), newId: countingIds(), clock: fakeClock(january) };
  const order = await placeOrder(asked, targetsOf(count), ports);
  return { order, kept: store.orders.get(order.orderId), outbox: [...store.outbox.values()] };
}

describe('an order of HR', () => {
  it.each([
    [0, []],
    [1, [1]],
    [orderLimits.chunk, [100]],
    [orderLimits.chunk + 1, [100, 1]],
    [250, [100, 100, 50]],
  ])('about %i is kept in parts of a hundred, everybody once and in order', async (count, sizes) => {
    const { order, kept } = await place(count);
    expect(order).toEqual({
      ...asked,
      ...{ orderId: 'id-1', createdAt: january.toISOString(), total: count, chunks: sizes.length },
    });
    expect(kept?.order).toEqual(order);
    expect(kept?.chunks.map(({ length }) => length)).toEqual(sizes);
    expect(kept?.chunks.flat()).toEqual(targetsOf(count));
  });

  it('is carried out by a fan-out that is posted with it', async () => {
    const { outbox } = await place(2);
    expect(outbox.flatMap(({ effects }) => effects)).toEqual([
      {
        ...{ kind: 'startExecution', machine: 'start-cycle' },
        executionName: '2027-abc-start-cycle-orderid-1',
        input: { cycleId: '2027-abc', step: 'orderid-1' },
      },
    ]);
  });
});
