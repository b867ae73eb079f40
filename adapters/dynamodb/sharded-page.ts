import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PageRequest } from '../../core/ports/paging.ts';
import { type Position, readCursor, writeCursor } from './cursor.ts';
import { mergeShards } from './merge.ts';
import { type Item, readRecord } from './records.ts';
import { lists, type Table } from './table.ts';

const listed = z.looseObject({ pk: z.string(), sk: z.string(), listSort: z.string() });
type ListedItem = z.infer<typeof listed>;
type Place = Exclude<Position, string>;
/** What one read of a shard gave. `readUpTo` is where it stopped reading; null at the end of the shard. */
type ShardPage = { items: ListedItem[]; readUpTo: Place | null };

/** Which lists together are one list, in which order, and what it is narrowed down to. */
export type ShardedList = {
  listKeys: readonly string[];
  order: 1 | -1;
  /** Only what stands before this in the alphabet. */
  below?: string;
  /** What has to hold of an item besides; others are read and passed over. */
  where?: { expression: string; names: Record<string, string>; values: Record<string, unknown> };
};

/** Items read in one shard in one round where a list is narrowed down: about half a megabyte. */
const readAtOnce = 1_000;
/** More rounds than this make nobody wait: the page is short then, and leads on. */
const rounds = 3;

/** A page of a list that is spread over shards, in the order of the whole list. */
export async function shardedPage(
  table: Table,
  list: ShardedList,
  request: PageRequest,
): Promise<{ items: Item[]; next?: string }> {
  let positions = readCursor(request.after, list.listKeys.length);
  const items: Item[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const left = request.limit - items.length;
    const found = await oneRound(table, list, positions, left);
    items.push(...found.items);
    positions = found.positions;
    if (positions.every((position) => position === 'end')) return { items };
    if (items.length === request.limit) break;
  }
  return { items, next: writeCursor(positions) };
}

/** Reads every shard once, and takes what is known to come next in the whole list. */
async function oneRound(table: Table, list: ShardedList, before: readonly Position[], limit: number) {
  // One item more than is wanted: so the last page is known to be the last.
  const most = list.where ? readAtOnce : limit + 1;
  const pages = await Promise.all(
    list.listKeys.map((listKey, shard) => shardPage(table, list, listKey, before[shard] ?? 'start', most)),
  );
  const horizon = horizonOf(pages, list.order);
  const { items, taken } = mergeShards(
    pages.map((page) => page.items.filter(({ listSort }) => isWithin(listSort, horizon, list.order))),
    list.order,
    limit,
  );
  const positions = pages.map((page, shard) =>
    positionAfter(page, taken[shard] ?? 0, before[shard] ?? 'start'),
  );
  return { items, positions };
}

/** Up to where every shard has been read: beyond it, an unread item of another shard may come first. */
function horizonOf(pages: readonly ShardPage[], order: 1 | -1): string | undefined {
  const stops = pages.flatMap(({ readUpTo }) => readUpTo?.listSort ?? []).sort();
  return order === 1 ? stops[0] : stops.at(-1);
}

function isWithin(listSort: string, horizon: string | undefined, order: 1 | -1): boolean {
  if (horizon === undefined) return true;
  return order === 1 ? listSort <= horizon : listSort >= horizon;
}

function positionAfter({ items, readUpTo }: ShardPage, taken: number, before: Position): Position {
  if (taken === items.length) return readUpTo ?? 'end';
  const last = items[taken - 1];
  return last ? { pk: last.pk, sk: last.sk, listSort: last.listSort } : before;
}

async function shardPage(
  table: Table,
  { order, below, where }: ShardedList,
  listKey: string,
  from: Position,
  limit: number,
): Promise<ShardPage> {
  if (from === 'end') return { items: [], readUpTo: null };
  const answer = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: lists,
      KeyConditionExpression: below ? 'listKey = :list AND listSort < :below' : 'listKey = :list',
      ...(where ? { FilterExpression: where.expression } : {}),
      ...(where && Object.keys(where.names).length > 0 ? { ExpressionAttributeNames: where.names } : {}),
      ExpressionAttributeValues: {
        ':list': listKey,
        ...(below ? { ':below': below } : {}),
        ...where?.values,
      },
      ScanIndexForward: order === 1,
      Limit: limit,
      ExclusiveStartKey: from === 'start' ? undefined : { ...from, listKey },
    }),
  );
  const items = (answer.Items ?? []).map((item) => readRecord('listed', listed, item));
  const stop = answer.LastEvaluatedKey;
  return { items, readUpTo: stop ? readRecord('listed', placeSchema, stop) : null };
}

const placeSchema = z.object({ pk: z.string(), sk: z.string(), listSort: z.string() });
