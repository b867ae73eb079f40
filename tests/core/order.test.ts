import { describe, expect, it } from 'vitest';
import {
  leftReasons,
  type Order,
  orderOfStep,
  orderResultSchema,
  orderSchema,
  stepOfOrder,
  tally,
  targetSchema,
} from '../../core/orders/order.ts';
import { january } from './examples.ts';
import { missingParts } from './kept-shapes.ts';

const order: Order = {
  ...{ orderId: 'o1', cycleId: '2027-abc', kind: 'extend', by: 'officer', reason: 'Banjir' },
  ...{ createdAt: january.toISOString(), total: 150, chunks: 2, dueAt: '2027-02-10T16:59:59.000Z' },
  ...{ leaving: null, successor: null },
};
const result = { index: 0, done: 99, left: [{ id: 'e1', why: 'movedOn' as const }] };

describe('an order of the office', () => {
  it('is kept whole, and so is whom it is about and what became of each part', () => {
    expect(missingParts(orderSchema, order)).toEqual(Object.keys(order));
    expect(missingParts(targetSchema, { id: 'e1', version: 3 })).toEqual(['id', 'version']);
    // Of a list one may be missing; not so any part of one.
    expect(missingParts(orderResultSchema, result)).toEqual(
      expect.arrayContaining(['index', 'done', 'left', 'left.0.id', 'left.0.why']),
    );
    expect(orderSchema.parse(order)).toEqual(order);
    expect(orderResultSchema.parse(result)).toEqual(result);
  });

  it('says of whom it left out why, by a reason that there is', () => {
    for (const why of leftReasons)
      expect(orderResultSchema.parse({ ...result, left: [{ id: 'e1', why }] }).left).toEqual([
        { id: 'e1', why },
      ]);
    expect(orderResultSchema.safeParse({ ...result, left: [{ id: 'e1', why: 'else' }] }).success).toBe(false);
  });

  it('is over once every part has come to something', () => {
    expect(tally(order, [result])).toEqual({ done: 99, left: result.left, isOver: false });
    const second = { index: 1, done: 50, left: [] };
    expect(tally(order, [result, second])).toEqual({ done: 149, left: result.left, isOver: true });
  });

  it('is known by the name of the step that carries it out', () => {
    expect(orderOfStep(stepOfOrder('o1'))).toBe('o1');
    expect(orderOfStep('openAssessment')).toBeUndefined();
  });
});
