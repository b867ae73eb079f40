import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Heads } from '../../core/ports/anchors.ts';
import { allShards, cycleList, shards } from './keys.ts';
import { readRecord } from './records.ts';
import { lists, type Table } from './table.ts';

/** What a part of the anchors holds at most: about 600 KB of text. */
const pageSize = 5_000;
const headSchema = z
  .object({ evaluationId: z.string(), version: z.int(), lastHash: z.string() })
  .transform(({ evaluationId, version, lastHash }) => ({ evaluationId, seq: version, hash: lastHash }));
type Head = z.infer<typeof headSchema>;

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
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':list': listKey },
        ProjectionExpression: 'evaluationId, #version, lastHash, pk, sk',
        ExclusiveStartKey: from,
      }),
    );
    heads.push(...(page.Items ?? []).map((item) => readRecord('head', headSchema, item)));
    from = page.LastEvaluatedKey;
    if (heads.length >= pageSize || !from) {
      yield heads;
      heads = [];
    }
  } while (from);
}
