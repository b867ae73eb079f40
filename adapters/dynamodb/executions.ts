import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Execution, executionSchema } from '../../core/executions/execution.ts';
import type { Executions } from '../../core/ports/executions.ts';
import { wasWritten } from './conditional.ts';
import {
  allShards,
  evaluationPk,
  executionKey,
  executionList,
  executionPlace,
  executionPrefix,
  shards,
} from './keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { shardedPage } from './sharded-page.ts';
import type { Table } from './table.ts';

const executionFrom = (item: Item) => readRecord('execution', executionSchema, item);

/** Executions in the table. */
export function executionsIn(table: Table): Executions {
  return {
    record: (execution) => record(table, execution),
    list: async (status, request) => {
      const listKeys = allShards(shards.execution, (shard) => executionList(status, shard));
      const page = await shardedPage(table, { listKeys, order: -1 }, request);
      return { ...page, items: page.items.map(executionFrom) };
    },
    ofSubject: async (subjectId) => {
      const items = await itemsUnder(table, evaluationPk(subjectId), executionPrefix);
      return items.map(executionFrom).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
    load: async (subjectId, executionName) => {
      const item = await getItem(table, executionKey(subjectId, executionName));
      return item && executionFrom(item);
    },
  };
}

/**
 * The engine's events come late, twice and out of order: what has ended runs no more, unless it was redriven since,
 * and an end gives way only to a later end.
 */
async function record(table: Table, execution: Execution): Promise<void> {
  const { subjectId, executionName, status, startedAt, stoppedAt, redrives = 0 } = execution;
  const place = executionPlace(status, startedAt, executionName);
  const goesOn = `(#status = :running${stoppedAt ? ' OR stoppedAt <= :stoppedAt' : ''})`;
  const sameRun = '(attribute_not_exists(redrives) OR redrives = :redrives)';
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...executionKey(subjectId, executionName), kind: 'execution', ...place, ...execution, redrives },
    ConditionExpression: `attribute_not_exists(pk) OR redrives < :redrives OR (${sameRun} AND ${goesOn})`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':running': 'RUNNING',
      ':redrives': redrives,
      ...(stoppedAt ? { ':stoppedAt': stoppedAt } : {}),
    },
  });
  await wasWritten(table.client.send(put));
}
