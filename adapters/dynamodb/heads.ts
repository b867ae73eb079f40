import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ChainHead } from '../../core/evaluation/chain-head.ts';
import { notesHeadSchema } from '../../core/notes/note.ts';
import type { Heads } from '../../core/ports/anchors.ts';
import { cycleList, evaluationOf, notesHeadKey, periodsHeadKey } from './evaluation-keys.ts';
import { allShards, shards } from './keys.ts';
import { getItems } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { stateFrom } from './state-item.ts';
import { lists, type Table } from './table.ts';

/** What a part of the anchors holds at most: about 600 KB of text. */
const pageSize = 5_000;

/** Heads of chains in the table: those of records from the states that stand on them, one list after the other, page by page. */
export function headsIn(table: Table): Heads {
  return {
    ofCycle: async function* (cycleId) {
      for (const listKey of allShards(shards.cycle, (shard) => cycleList(cycleId, shard)))
        yield* pagesOf(table, listKey);
    },
    beside: async (chain, evaluationIds) => {
      const items = await getItems(
        table,
        evaluationIds.map(chain === 'notes' ? notesHeadKey : periodsHeadKey),
      );
      return items.map((item) => {
        const { lines, hash } = readRecord(chain, notesHeadSchema, item);
        return { chain, id: evaluationOf(String(item.pk)) ?? '', seq: lines, hash };
      });
    },
  };
}

async function* pagesOf(table: Table, listKey: string): AsyncGenerator<ChainHead[]> {
  let from: Record<string, unknown> | undefined;
  let heads: ChainHead[] = [];
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
function headFrom(item: Item): ChainHead {
  const { evaluationId, version, lastHash } = stateFrom(item);
  return { chain: 'record', id: evaluationId, seq: version, hash: lastHash };
}
