import type { Orders } from '../../core/ports/orders.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** Orders of HR in memory. */
export function fakeOrders(store: Store): Orders {
  return {
    place: async (order, chunks, effects, now) => {
      store.orders.set(order.orderId, { order: copy(order), chunks: copy([...chunks]), results: new Map() });
      postTo(store, `order-${order.orderId}`, effects, now.toISOString());
    },
    load: async (orderId) => copy(store.orders.get(orderId)?.order),
    ofCycle: async (cycleId) =>
      [...store.orders.values()]
        .map(({ order }) => copy(order))
        .filter((order) => order.cycleId === cycleId)
        .sort(by(({ createdAt }) => createdAt))
        .reverse(),
    targets: async (orderId, index) => copy(store.orders.get(orderId)?.chunks[index]),
    note: async (orderId, result) => {
      store.orders.get(orderId)?.results.set(result.index, copy(result));
    },
    results: async (orderId) => copy([...(store.orders.get(orderId)?.results.values() ?? [])]),
    remindOnce: async (personId, day, effects, now) => {
      const outboxId = `reminded-${personId}-${day}`;
      if (store.outbox.has(outboxId)) return 'already';
      postTo(store, outboxId, effects, now.toISOString());
      return 'posted';
    },
  };
}
