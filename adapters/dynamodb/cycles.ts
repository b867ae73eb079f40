import * as z from 'zod';
import { type Cycle, cycleSchema } from '../../core/cycle/cycle.ts';
import { publicationSchema } from '../../core/cycle/publication.ts';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import { cycleKey, cyclesList, publicationKey } from './cycle-keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem, itemsOnList } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const publishedSchema = z.object({ publication: publicationSchema });

/** Cycles in the table. */
export function cyclesIn(table: Table): Cycles {
  const load = async (cycleId: string) => {
    const item = await getItem(table, cycleKey(cycleId));
    return item && readRecord('cycle', cycleSchema, item);
  };
  const isThere = async (cycle: Cycle) => canonical(await load(cycle.cycleId)) === canonical(cycle);
  return {
    create: async (cycle) => {
      const written = await transact(table, `cycle ${canonical(cycle)}`, [putNew(table, itemOf(cycle))]);
      return written === 'written' || (await isThere(cycle)) ? 'created' : 'exists';
    },
    load,
    publish: async (cycle, publication) => {
      const item = { ...publicationKey(cycle.cycleId), kind: 'publication', publication };
      const put = { Put: { TableName: table.name, Item: item } };
      const identity = `publication ${canonical(cycle)} ${canonical(publication)}`;
      const written = await transact(table, identity, [replaceCycle(table, cycle), put]);
      return written === 'written' || (await isThere(cycle)) ? 'replaced' : 'conflict';
    },
    publication: async (cycleId) => {
      const item = await getItem(table, publicationKey(cycleId));
      return item && readRecord('publication', publishedSchema, item).publication;
    },
    list: async () => {
      const items = await itemsOnList(table, cyclesList, { descending: true });
      return items.map((item) => readRecord('cycle', cycleSchema, item));
    },
    replace: async (cycle, effects, now) => {
      const outboxId = `${cycle.cycleId}-v${cycle.version}`;
      const items = [replaceCycle(table, cycle), ...outboxItems(table, outboxId, effects, now.toISOString())];
      const identity = `cycle ${canonical(cycle)} ${canonical(effects)} ${now.toISOString()}`;
      // A refusal of what is already there word for word is our own write, whose answer was lost.
      return (await transact(table, identity, items)) === 'written' || (await isThere(cycle))
        ? 'replaced'
        : 'conflict';
    },
  };
}

function itemOf(cycle: Cycle) {
  return {
    ...cycleKey(cycle.cycleId),
    kind: 'cycle',
    listKey: cyclesList,
    listSort: cycle.createdAt,
    ...cycle,
  };
}

function replaceCycle(table: Table, cycle: Cycle): TransactItem {
  return {
    Put: {
      TableName: table.name,
      Item: itemOf(cycle),
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': cycle.version - 1 },
    },
  };
}
