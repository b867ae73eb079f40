import * as z from 'zod';
import { reportSchema } from '../../core/cycle/reporting.ts';
import { canonical } from '../../core/evaluation/audit.ts';
import type { Reports } from '../../core/ports/reports.ts';
import { reportKey, reportPrefix } from './cycle-keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const storedSchema = z.object({ report: reportSchema });
const reportFrom = (item: Item) => readRecord('report', storedSchema, item).report;

/** Reports of organisations, in the table. */
export function reportsIn(table: Table): Reports {
  return {
    ofCycle: async (cycleId) => {
      const items = await itemsUnder(table, `CYCLE#${cycleId}`, reportPrefix);
      return items.map(reportFrom).sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
    },
    record: async (cycleId, report) => {
      const key = reportKey(cycleId, report.organisation);
      const put = {
        TableName: table.name,
        Item: { ...key, kind: 'report', version: report.version, report },
        ...(report.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :before',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':before': report.version - 1 },
            }),
      };
      const written = await transact(table, `report ${cycleId} ${canonical(report)}`, [{ Put: put }]);
      if (written === 'written') return 'recorded';
      // A refusal of what is already there word for word is our own write, whose answer was lost.
      const there = await getItem(table, key);
      return there && canonical(reportFrom(there)) === canonical(report) ? 'recorded' : 'conflict';
    },
  };
}
