import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Head } from '../../core/evaluation/audit-root.ts';
import type { Heads } from '../../core/ports/anchors.ts';
import { allShards, cycleList, shards } from './keys.ts';
import type { Item } from './records.ts';
import { stateFrom } from './state-item.ts';
import { lists, type Table } from './table.ts';

/** What a part of the anchors holds at most: about 600 KB of text. */
const pageSize = 5_000;
/** Heads of records in the table, from the states that stand on them: one list after the other, page by page. */
export function headsIn(table: Table): Heads {
  return {
    ofCycle: async function* (cycleId) {
      for (const listKey of allShards(shards.cycle, (shard) => cycleList(cycleId, shard)))
        yield* pagesOf(table, listKey);
    },
  };
}

async function* pagesOf(table: Table, listKey: string): AsyncGenerator<Head[]> {
  let from: Record<string, unknown> | undefined;
  let heads: Head[] = [];
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: lists,
        KeyConditionExpression: 'listKey = :list',
        ExpressionAttributeValues: { ':list': listKey },
        ExclusiveStartKey: from,
      }),
    );
    heads.push(...(page.Items ?? []).map(headFrom));
    from = page.LastEvaluatedKey;
    if (heads.length >= pageSize || !from) {
      yield heads;
      heads = [];
    }
  } while (from);
}

/** A state names the newest line that it stands on. */
function headFrom(item: Item): Head {
  const { evaluationId, version, lastHash } = stateFrom(item);
  return { evaluationId, seq: version, hash: lastHash };
}
