import * as z from 'zod';
import { type CalendarAct, calendarActSchema } from '../../core/calendar/edits.ts';
import { canonical } from '../../core/evaluation/audit.ts';
import type { CalendarActs } from '../../core/ports/calendar.ts';
import { calendarActKey, calendarPk, calendarYearPrefix } from './cycle-keys.ts';
import { getItem, itemsFrom, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const storedSchema = z.object({ act: calendarActSchema });
const actFrom = (item: Item) => readRecord('calendarAct', storedSchema, item).act;

/** HR's acts on the calendar, all in one partition, so that those of some years are one read. */
export function calendarActsIn(table: Table): CalendarActs {
  return {
    from: async (year) => (await itemsFrom(table, calendarPk, calendarYearPrefix(year))).map(actFrom),
    of: async (year) => (await itemsUnder(table, calendarPk, calendarYearPrefix(year))).map(actFrom),
    add: async (act) => {
      if ((await transact(table, `calendar ${canonical(act)}`, itemsOf(table, act))) === 'written')
        return 'written';
      // Our own write, whose answer was lost, left this very act behind.
      const there = await getItem(table, calendarActKey(act.year, act.seq));
      return there && canonical(actFrom(there)) === canonical(act) ? 'written' : 'conflict';
    },
  };
}

function itemsOf(table: Table, act: CalendarAct): TransactItem[] {
  const { year, seq } = act;
  const item = { ...calendarActKey(year, seq), kind: 'calendarAct', act };
  const before: TransactItem = {
    ConditionCheck: {
      TableName: table.name,
      Key: calendarActKey(year, seq - 1),
      ConditionExpression: 'attribute_exists(pk)',
    },
  };
  return [putNew(table, item), ...(seq === 1 ? [] : [before])];
}
