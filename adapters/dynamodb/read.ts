import { BatchGetCommand, GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
import type { Item } from './records.ts';
import { pauseBefore } from './retry.ts';
import { lists, type Table, teams, turns } from './table.ts';

const batchSize = 100;
const batchRetries = 6;

/** One item, strongly consistent. */
export async function getItem(table: Table, key: Key): Promise<Item | undefined> {
  const answer = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return answer.Item;
}

/**
 * Items by their keys, strongly consistent, in no order; keys of nothing are left out.
 * @throws when the table keeps leaving keys unread.
 */
export async function getItems(table: Table, keys: readonly Key[]): Promise<Item[]> {
  const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
  const batches = Array.from({ length: Math.ceil(unique.length / batchSize) }, (_, index) =>
    unique.slice(index * batchSize, (index + 1) * batchSize),
  );
  return (await Promise.all(batches.map((batch) => getBatch(table, batch)))).flat();
}

async function getBatch(table: Table, keys: Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = keys;
  for (let retry = 1; left.length > 0; retry += 1) {
    const request = { RequestItems: { [table.name]: { Keys: left, ConsistentRead: true } } };
    const answer = await table.client.send(new BatchGetCommand(request));
    found.push(...(answer.Responses?.[table.name] ?? []));
    left = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
    if (left.length === 0) break;
    if (retry > batchRetries)
      throw new Error('the table keeps leaving keys unread', { cause: { left: left.length } });
    await pauseBefore(retry);
  }
  return found;
}

/** All items of one partition, or those whose sort key begins so, in order, strongly consistent. */
export function itemsUnder(table: Table, pk: string, prefix?: string): Promise<Item[]> {
  return allPages(table, {
    TableName: table.name,
    KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix ? { ':prefix': prefix } : {}) },
    ConsistentRead: true,
  });
}

/** Items of one partition from a sort key on, in order, strongly consistent. */
export function itemsFrom(table: Table, pk: string, from: string): Promise<Item[]> {
  return allPages(table, {
    TableName: table.name,
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': pk, ':from': from },
    ConsistentRead: true,
  });
}

/** The newest items of one partition, by their sort keys; strongly consistent. */
export async function newestUnder(table: Table, pk: string, limit: number): Promise<Item[]> {
  const query = new QueryCommand({
    TableName: table.name,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ScanIndexForward: false,
    Limit: limit,
    ConsistentRead: true,
  });
  return (await table.client.send(query)).Items ?? [];
}

/** All items of one key of the index whose sort begins so, in order. May lag behind the table for a moment. */
export function itemsOnList(
  table: Table,
  listKey: string,
  about: { prefix?: string; descending?: boolean } = {},
): Promise<Item[]> {
  const { prefix, descending = false } = about;
  return allPages(table, {
    TableName: table.name,
    IndexName: lists,
    KeyConditionExpression: prefix ? 'listKey = :list AND begins_with(listSort, :prefix)' : 'listKey = :list',
    ExpressionAttributeValues: { ':list': listKey, ...(prefix ? { ':prefix': prefix } : {}) },
    ScanIndexForward: !descending,
  });
}

/** Keys of the evaluations in which it is somebody's turn. May lag behind the table for a moment. */
export async function keysOfTurns(table: Table, turnKey: string): Promise<Key[]> {
  const items = await allPages(table, {
    TableName: table.name,
    IndexName: turns,
    KeyConditionExpression: 'turnKey = :turn',
    ExpressionAttributeValues: { ':turn': turnKey },
  });
  return items.map(({ pk, sk }) => ({ pk, sk }) as Key);
}

/** Keys of the evaluations whose assessor somebody is. May lag behind the table for a moment. */
export async function keysOfTeam(table: Table, teamKey: string): Promise<Key[]> {
  const items = await allPages(table, {
    TableName: table.name,
    IndexName: teams,
    KeyConditionExpression: 'teamKey = :team',
    ExpressionAttributeValues: { ':team': teamKey },
  });
  return items.map(({ pk, sk }) => ({ pk, sk }) as Key);
}

/** True when anything stands in a team. May lag behind the table for a moment. */
export async function isInTeams(table: Table, teamKey: string): Promise<boolean> {
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: teams,
    KeyConditionExpression: 'teamKey = :team',
    ExpressionAttributeValues: { ':team': teamKey },
    Limit: 1,
  });
  return ((await table.client.send(query)).Items ?? []).length > 0;
}

async function allPages(table: Table, query: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const page = await table.client.send(new QueryCommand({ ...query, ExclusiveStartKey: from }));
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
