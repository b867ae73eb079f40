import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Findings } from '../../core/ports/findings.ts';
import { findingSchema } from '../../core/recovery/finding.ts';
import { findingKey, findingList, findingPlace } from './evaluation-keys.ts';
import { allShards, shards } from './keys.ts';
import { itemsOnList } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

/** Findings in the table, beside their evaluation. */
export function findingsIn(table: Table): Findings {
  return {
    record: async (finding) => {
      const { evaluationId, cycleId, reason } = finding;
      const place = findingPlace(cycleId, evaluationId, reason);
      const item = { ...findingKey(evaluationId), kind: 'finding', ...place, ...finding };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    clear: async (evaluationId) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: findingKey(evaluationId) }));
    },
    ofCycle: async (cycleId) => {
      const listKeys = allShards(shards.cycle, (shard) => findingList(cycleId, shard));
      const lists = await Promise.all(listKeys.map((listKey) => itemsOnList(table, listKey)));
      return lists.flat().map((item) => readRecord('finding', findingSchema, item));
    },
  };
}
