import type { Effect } from '../evaluation/effects.ts';
import type { Order, OrderResult, Target } from '../orders/order.ts';

/** Orders of HR, whom they are about, and what became of them. */
export interface Orders {
  /** Keeps an order with its targets, and posts in the same transaction what carries it out. */
  place(order: Order, chunks: readonly Target[][], effects: Effect[], now: Date): Promise<void>;
  load(orderId: string): Promise<Order | undefined>;
  /** Newest first. */
  ofCycle(cycleId: string): Promise<Order[]>;
  targets(orderId: string, index: number): Promise<Target[] | undefined>;
  /** Notes what became of one part; noting it again replaces it. */
  note(orderId: string, result: OrderResult): Promise<void>;
  results(orderId: string): Promise<OrderResult[]>;
  /** Posts a reminder to somebody, at most one a day; `already` when there was one on this day. */
  remindOnce(personId: string, day: string, effects: Effect[], now: Date): Promise<'posted' | 'already'>;
}
