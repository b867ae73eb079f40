import * as z from 'zod';
import { canonical } from '../../core/evaluation/audit.ts';
import type { UnitPredicates } from '../../core/ports/ratings.ts';
import { type UnitPredicate, unitPredicateSchema } from '../../core/rating/unit-predicate.ts';
import { unitPrefix, unitsKey } from './cycle-keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const storedSchema = z.object({ record: unitPredicateSchema });
const recordFrom = (item: Item) => readRecord('unitPredicate', storedSchema, item).record;
const nameOf = ({ organisation, unit }: UnitPredicate) => `${organisation}\n${unit}`;

/** Achievements of units, in the table. */
export function unitPredicatesIn(table: Table): UnitPredicates {
  const load: UnitPredicates['load'] = async (cycleId, unit) => {
    const item = await getItem(table, unitsKey(cycleId, unit));
    return item && recordFrom(item);
  };
  return {
    load,
    ofCycle: async (cycleId) => {
      const items = await itemsUnder(table, `CYCLE#${cycleId}`, unitPrefix);
      return items.map(recordFrom).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    },
    record: async (cycleId, record) => {
      const put = {
        TableName: table.name,
        Item: { ...unitsKey(cycleId, record), kind: 'unitPredicate', version: record.version, record },
        ConditionExpression: record.version === 1 ? 'attribute_not_exists(pk)' : '#version = :before',
        ...(record.version === 1
          ? {}
          : {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': record.version - 1 },
            }),
      };
      const written = await transact(table, `unit ${cycleId} ${canonical(record)}`, [{ Put: put }]);
      if (written === 'written') return 'recorded';
      // A refusal of what is already there word for word is our own write, whose answer was lost.
      return canonical(await load(cycleId, record)) === canonical(record) ? 'recorded' : 'conflict';
    },
  };
}
