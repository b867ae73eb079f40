import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Execution, executionSchema } from '../../core/executions/execution.ts';
import type { Executions, ExecutionsFilter } from '../../core/ports/executions.ts';
import { wasWritten } from './conditional.ts';
import {
  evaluationPk,
  executionKey,
  executionList,
  executionPlace,
  executionPrefix,
} from './evaluation-keys.ts';
import { allShards, shards } from './keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { type ShardedList, shardedPage } from './sharded-page.ts';
import type { Table } from './table.ts';

const executionFrom = (item: Item) => readRecord('execution', executionSchema, item);

/** Executions in the table. */
export function executionsIn(table: Table): Executions {
  return {
    record: (execution) => record(table, execution),
    list: async (filter, request) => {
      const page = await shardedPage(table, listOf(filter), request);
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

/** Status and age are the place in the list; what else narrows it down is looked for on the way. */
function listOf(filter: ExecutionsFilter): ShardedList {
  const { status, cycleId, startedBefore, machine, organisation, unit, error } = filter;
  const equal = Object.entries({ machine, organisation, unit, error }).filter(([, value]) => value);
  const ofCycle = '(subjectId = :cycle OR begins_with(subjectId, :ofCycle))';
  const conditions = [...(cycleId ? [ofCycle] : []), ...equal.map(([name]) => `#${name} = :${name}`)];
  return {
    listKeys: allShards(shards.execution, (shard) => executionList(status, shard)),
    order: -1,
    ...(startedBefore ? { below: startedBefore } : {}),
    ...(conditions.length === 0
      ? {}
      : {
          where: {
            expression: conditions.join(' AND '),
            names: Object.fromEntries(equal.map(([name]) => [`#${name}`, name])),
            values: {
              ...(cycleId ? { ':cycle': cycleId, ':ofCycle': `${cycleId}-` } : {}),
              ...Object.fromEntries(equal.map(([name, value]) => [`:${name}`, value])),
            },
          },
        }),
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
