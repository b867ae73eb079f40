import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import type { Key } from './keys.ts';
import type { Item } from './records.ts';
import { pauseBefore } from './retry.ts';
import type { Table } from './table.ts';

const batchSize = 25;
const batchRetries = 6;
/** Batches under way at a time: enough to keep the table busy, too few to be throttled for it. */
const lanes = 4;

/**
 * Writes items one by one, in no order and not as one: only for what may be repeated.
 * @throws when the table keeps leaving items unwritten; some are written then.
 */
export async function putItems(table: Table, items: readonly (Key & Item)[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / batchSize) }, (_, index) =>
    items.slice(index * batchSize, (index + 1) * batchSize),
  );
  await inLanes(batches, lanes, (batch) => putBatch(table, batch));
}

async function putBatch(table: Table, items: readonly (Key & Item)[]): Promise<void> {
  let left: object[] = items.map((item) => ({ PutRequest: { Item: item } }));
  for (let retry = 1; ; retry += 1) {
    const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: left } }));
    left = answer.UnprocessedItems?.[table.name] ?? [];
    if (left.length === 0) return;
    if (retry > batchRetries)
      throw new Error('the table keeps leaving items unwritten', { cause: { left: left.length } });
    await pauseBefore(retry);
  }
}
