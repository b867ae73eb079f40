import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDbCall } from './client.ts';

const API = 'DynamoDB_20120810';
/** In ms. Filling an index reads the whole table once. */
const LONGEST = 600_000;

/** An index as a template or the database tells it. */
export interface Index {
  IndexName: string;
  KeySchema: unknown;
  Projection: unknown;
  IndexStatus?: string;
}

/** What a new index is made of. */
export function bare({ IndexName, KeySchema, Projection }: Index): Index {
  return { IndexName, KeySchema, Projection };
}

/**
 * Adds the indexes that a newer release has to a table with data, one after another, as CloudFormation does. Those
 * that are there are left alone.
 * @throws when the database does not finish one within ten minutes
 */
export async function addIndexes(
  call: DynamoDbCall,
  TableName: string,
  { existing, given }: { existing: Record<string, unknown>; given: Record<string, unknown> },
): Promise<void> {
  const there = new Set(indexesOf(existing).map(({ IndexName }) => IndexName));
  for (const index of indexesOf(given).filter(({ IndexName }) => !there.has(IndexName))) {
    await call(`${API}.UpdateTable`, {
      TableName,
      AttributeDefinitions: given.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: bare(index) }],
    });
    await untilFilled(call, TableName, index.IndexName);
  }
}

/** The global indexes of a table. */
export function indexesOf(table: Record<string, unknown>): Index[] {
  return (table.GlobalSecondaryIndexes ?? []) as Index[];
}

async function untilFilled(call: DynamoDbCall, TableName: string, name: string): Promise<void> {
  for (const until = Date.now() + LONGEST; Date.now() < until; await sleep(200)) {
    const { Table } = await call(`${API}.DescribeTable`, { TableName });
    const index = indexesOf(Table as Record<string, unknown>).find(({ IndexName }) => IndexName === name);
    if (index?.IndexStatus === 'ACTIVE') return;
  }
  throw new Error(`the index ${name} of table ${TableName} does not become active`);
}
