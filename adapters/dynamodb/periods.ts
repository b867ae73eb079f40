import * as z from 'zod';
import { cycleIdOf } from '../../core/evaluation/state.ts';
import {
  headAfter,
  headOfPeriods,
  type PeriodEntry,
  type PeriodsHead,
  periodEntrySchema,
  periodsHeadSchema,
} from '../../core/periods/line.ts';
import type { Periods } from '../../core/ports/periods.ts';
import { periodKey, periodsHeadKey, periodsList, periodsObjected, periodsPlace } from './evaluation-keys.ts';
import { allShards, shards } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem, getItems, itemsOnList } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const storedLineSchema = z.object({ line: periodEntrySchema });
const headFrom = (item: Item) => readRecord('periods', periodsHeadSchema, item);

/** Periodic evaluations in the table, and what was done about them: lines beside their evaluation, and a head that says what stands of them. */
export function periodsIn(table: Table): Periods {
  const headOf = async (evaluationId: string) => {
    const item = await getItem(table, periodsHeadKey(evaluationId));
    return item ? headFrom(item) : headOfPeriods(evaluationId, []);
  };
  // By their keys: whoever comes by a link may read single items and no lists.
  const linesOf = async (evaluationId: string, count: number): Promise<PeriodEntry[]> => {
    const keys = Array.from({ length: count }, (_, index) => periodKey(evaluationId, index + 1));
    const read = (await getItems(table, keys)).map(
      (item) => readRecord('period', storedLineSchema, item).line,
    );
    return read.sort((a, b) => a.seq - b.seq);
  };
  const listed = async (cycleId: string, about?: { prefix: string }) => {
    const keys = allShards(shards.cycle, (shard) => periodsList(cycleId, shard));
    return (await Promise.all(keys.map((key) => itemsOnList(table, key, about)))).flat().map(headFrom);
  };
  const of = async (evaluationId: string) => linesOf(evaluationId, (await headOf(evaluationId)).lines);
  return {
    of,
    append: async (line, effects) => {
      const { evaluationId, seq, hash } = line;
      const before = await headOf(evaluationId);
      const isNext = before.lines === seq - 1 && before.hash === line.previousHash;
      if (isNext) {
        const outboxId = `${evaluationId}-p${seq}`;
        const items = [
          moveHead(table, line, before),
          putNew(table, { ...periodKey(evaluationId, seq), kind: 'period', line }),
          ...outboxItems(table, outboxId, effects, line.at),
        ];
        const identity = `period ${evaluationId} ${seq} ${hash}`;
        if ((await transact(table, identity, items)) === 'written') return 'appended';
      }
      // Our own write, whose answer was lost, left this very line behind.
      const there = (await of(evaluationId)).find((each) => each.seq === seq);
      return there?.hash === hash ? 'appended' : 'conflict';
    },
    headsOf: async (ids) => (await getItems(table, ids.map(periodsHeadKey))).map(headFrom),
    headsIn: (cycleId) => listed(cycleId),
    objectedIn: (cycleId) => listed(cycleId, { prefix: periodsObjected }),
  };
}

function moveHead(table: Table, line: PeriodEntry, before: PeriodsHead): TransactItem {
  const { evaluationId, seq } = line;
  const head = headAfter(before, line);
  const objected = Object.keys(head.objections).length > 0;
  const place = periodsPlace(cycleIdOf(evaluationId), evaluationId, objected);
  const named =
    seq === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#lines = :before AND #hash = :previous',
          ExpressionAttributeNames: { '#lines': 'lines', '#hash': 'hash' },
          ExpressionAttributeValues: { ':before': seq - 1, ':previous': before.hash },
        };
  const item = { ...periodsHeadKey(evaluationId), ...place, kind: 'periods', ...head };
  return { Put: { TableName: table.name, Item: item, ...named } };
}
