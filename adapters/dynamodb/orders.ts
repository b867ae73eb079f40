import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { orderResultSchema, orderSchema, targetSchema } from '../../core/orders/order.ts';
import type { Orders } from '../../core/ports/orders.ts';
import { putItems } from './batch-write.ts';
import { orderKey, orderList, orderPk, orderResultKey, orderTargetsKey, resultPrefix } from './cycle-keys.ts';
import { forgottenAfter } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { remindedKey } from './person-keys.ts';
import { getItem, itemsOnList, itemsUnder } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, transact } from './transact.ts';

const targetsSchema = z.object({ targets: z.array(targetSchema) });
const resultSchema = z.object({ result: orderResultSchema });
const remindedKeptDays = 3;

/** Orders of HR in the table. */
export function ordersIn(table: Table): Orders {
  return {
    place: async (order, chunks, effects, now) => {
      const { orderId, cycleId, createdAt } = order;
      const parts = chunks.map((targets, index) => ({
        ...orderTargetsKey(orderId, index),
        kind: 'orderTargets',
        targets,
      }));
      await putItems(table, parts);
      // Last, so that an order that is carried out has all its targets.
      const place = { listKey: orderList(cycleId), listSort: createdAt };
      const header = putNew(table, { ...orderKey(orderId), kind: 'order', ...place, order });
      const outbox = outboxItems(table, `order-${orderId}`, effects, now.toISOString());
      await transact(table, `order ${orderId}`, [header, ...outbox]);
    },
    load: async (orderId) => {
      const item = await getItem(table, orderKey(orderId));
      return item && readRecord('order', storedOrder, item).order;
    },
    ofCycle: async (cycleId) => {
      const items = await itemsOnList(table, orderList(cycleId), { descending: true });
      return items.map((item) => readRecord('order', storedOrder, item).order);
    },
    targets: async (orderId, index) => {
      const item = await getItem(table, orderTargetsKey(orderId, index));
      return item && readRecord('orderTargets', targetsSchema, item).targets;
    },
    note: async (orderId, result) => {
      const item = { ...orderResultKey(orderId, result.index), kind: 'orderResult', result };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    results: async (orderId) => {
      const items = await itemsUnder(table, orderPk(orderId), resultPrefix);
      return items.map((item) => readRecord('orderResult', resultSchema, item).result);
    },
    remindOnce: async (personId, day, effects, now) => {
      const expiresAt = forgottenAfter(now, remindedKeptDays);
      const note = putNew(table, { ...remindedKey(personId, day), kind: 'reminded', expiresAt });
      const outboxId = `reminded-${personId}-${day}`;
      const items = [note, ...outboxItems(table, outboxId, effects, now.toISOString())];
      const identity = `reminded ${personId} ${day} ${now.toISOString()}`;
      return (await transact(table, identity, items)) === 'written' ? 'posted' : 'already';
    },
  };
}

const storedOrder = z.object({ order: orderSchema });
