import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PageRequest } from '../../core/ports/paging.ts';
import { type Position, readCursor, writeCursor } from './cursor.ts';
import { mergeShards } from './merge.ts';
import { type Item, readRecord } from './records.ts';
import { lists, type Table } from './table.ts';

const listed = z.looseObject({ pk: z.string(), sk: z.string(), listSort: z.string() });
type ListedItem = z.infer<typeof listed>;
type ShardPage = { items: ListedItem[]; more: boolean };

/** Which lists together are one list, and in which order. */
export type ShardedList = { listKeys: readonly string[]; order: 1 | -1 };

/**
 * A page of a list that is spread over shards, in the order of the whole list.
 * Every shard is asked for one item more than the page holds: so the last page is known to be the last.
 */
export async function shardedPage(
  table: Table,
  list: ShardedList,
  request: PageRequest,
): Promise<{ items: Item[]; next?: string }> {
  const positions = readCursor(request.after, list.listKeys.length);
  const pages = await Promise.all(
    list.listKeys.map((listKey, shard) =>
      shardPage(table, list, listKey, positions[shard] ?? 'start', request.limit + 1),
    ),
  );
  const { items, taken } = mergeShards(
    pages.map((page) => page.items),
    list.order,
    request.limit,
  );
  const after = pages.map((page, shard) =>
    positionAfter(page, taken[shard] ?? 0, positions[shard] ?? 'start'),
  );
  return after.every((position) => position === 'end') ? { items } : { items, next: writeCursor(after) };
}

function positionAfter(page: ShardPage, taken: number, before: Position): Position {
  if (taken === page.items.length && !page.more) return 'end';
  const last = page.items[taken - 1];
  return last ? { pk: last.pk, sk: last.sk, listSort: last.listSort } : before;
}

async function shardPage(
  table: Table,
  list: ShardedList,
  listKey: string,
  from: Position,
  limit: number,
): Promise<ShardPage> {
  if (from === 'end') return { items: [], more: false };
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: lists,
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: { ':list': listKey },
      ScanIndexForward: list.order === 1,
      Limit: limit,
      ExclusiveStartKey: from === 'start' ? undefined : { ...from, listKey },
    }),
  );
  const items = (answer.Items ?? []).map((item) => readRecord('listed', listed, item));
  return { items, more: answer.LastEvaluatedKey !== undefined };
}
