import { fanOut } from '../cycle/fan-out.ts';
import { type Order, orderLimits, stepOfOrder, type Target } from '../orders/order.ts';
import type { Clock } from '../ports/clock.ts';
import type { NewId } from '../ports/keys.ts';
import type { Orders } from '../ports/orders.ts';

/** Keeps an order for the fan-out to carry out, a part at a time, however many it is about. */
export async function placeOrder(
  asked: Omit<Order, 'orderId' | 'createdAt' | 'total' | 'chunks'>,
  targets: readonly Target[],
  { orders, newId, clock }: { orders: Orders; newId: NewId; clock: Clock },
): Promise<Order> {
  const { chunk } = orderLimits;
  const chunks = Array.from({ length: Math.ceil(targets.length / chunk) }, (_, index) =>
    targets.slice(index * chunk, (index + 1) * chunk),
  );
  const now = clock();
  const orderId = newId();
  const order: Order = {
    ...asked,
    orderId,
    createdAt: now.toISOString(),
    total: targets.length,
    chunks: chunks.length,
  };
  await orders.place(order, chunks, [fanOut(asked.cycleId, stepOfOrder(orderId))], now);
  return order;
}
