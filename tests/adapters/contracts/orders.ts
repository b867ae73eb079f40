import { describe, expect, it } from 'vitest';
import type { Order } from '../../../core/orders/order.ts';
import { january } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** What every keeper of orders promises. */
export function ordersContract(ports: () => TablePorts): void {
  const orderOf = (cycleId = unique('cycle')): Order => ({
    ...{ orderId: unique('order').replaceAll(/[^a-z0-9]/gi, ''), cycleId, kind: 'remind', by: 'officer' },
    ...{ reason: '', createdAt: january.toISOString(), total: 3, chunks: 2 },
    ...{ dueAt: null, leaving: null, successor: null },
  });
  const start = { kind: 'startExecution', machine: 'start-cycle', executionName: 'x', input: {} } as const;

  describe('orders', () => {
    it('are kept with their targets, part by part, and with what carries them out', async () => {
      const { orders, outbox } = ports();
      const order = orderOf();
      const chunks = [
        [
          { id: 'a', version: 1 },
          { id: 'b', version: 2 },
        ],
        [{ id: 'c', version: null }],
      ];
      await orders.place(order, chunks, [start], january);
      expect(await orders.load(order.orderId)).toEqual(order);
      expect(await orders.ofCycle(order.cycleId)).toEqual([order]);
      expect(await orders.targets(order.orderId, 1)).toEqual(chunks[1]);
      expect(await orders.targets(order.orderId, 2)).toBeUndefined();
      expect((await outbox.load(`order-${order.orderId}`))?.effects).toEqual([start]);
    });

    it('know what became of each part, the last word of each', async () => {
      const { orders } = ports();
      const order = orderOf();
      await orders.place(order, [], [], january);
      await orders.note(order.orderId, { index: 0, done: 1, left: [{ id: 'a', why: 'failed' }] });
      await orders.note(order.orderId, { index: 0, done: 2, left: [] });
      expect(await orders.results(order.orderId)).toEqual([{ index: 0, done: 2, left: [] }]);
    });

    it('remind somebody once a day', async () => {
      const { orders } = ports();
      const personId = unique('person');
      expect(await orders.remindOnce(personId, '2027-01-05', [start], january)).toBe('posted');
      expect(await orders.remindOnce(personId, '2027-01-05', [start], new Date())).toBe('already');
      expect(await orders.remindOnce(personId, '2027-01-06', [start], january)).toBe('posted');
    });
  });
}
