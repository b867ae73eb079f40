import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RosterImport } from '../../core/roster/roster.ts';
import { wasWritten } from './conditional.ts';
import { chunkKey, currentRosterKey, importKey, type Key } from './keys.ts';
import type { Table } from './table.ts';

const width = 8;

/**
 * Keeps an import for good and puts it in force, in an order in which every half-done confirmation can be
 * repeated: people first, then the import, then the pointer.
 * @throws when a part of the import has been forgotten; it is not in force then.
 */
export async function confirmImport(table: Table, rosterImport: RosterImport, now: Date): Promise<void> {
  const { importId, chunks } = rosterImport;
  const confirmedAt = rosterImport.confirmedAt ?? now.toISOString();
  const keys = Array.from({ length: chunks }, (_, index) => chunkKey(importId, index));
  for (let index = 0; index < keys.length; index += width) {
    await Promise.all(keys.slice(index, index + width).map((key) => keepForGood(table, key)));
  }
  await keepForGood(table, importKey(importId), confirmedAt);
  await putInForce(table, importId, confirmedAt);
}

async function keepForGood(table: Table, key: Key, confirmedAt?: string): Promise<void> {
  const confirming = confirmedAt
    ? {
        UpdateExpression: 'SET #status = :confirmed, confirmedAt = :at REMOVE expiresAt',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':confirmed': 'confirmed', ':at': confirmedAt },
      }
    : { UpdateExpression: 'REMOVE expiresAt' };
  const condition = { ConditionExpression: 'attribute_exists(pk)' };
  const update = new UpdateCommand({ TableName: table.name, Key: key, ...condition, ...confirming });
  if (await wasWritten(table.client.send(update))) return;
  throw new Error('a part of the import has been forgotten', { cause: key });
}

/** A late repetition does not take a newer roster out of force. */
async function putInForce(table: Table, importId: string, confirmedAt: string): Promise<void> {
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...currentRosterKey, kind: 'currentRoster', importId, confirmedAt },
    ConditionExpression: 'attribute_not_exists(pk) OR confirmedAt <= :at',
    ExpressionAttributeValues: { ':at': confirmedAt },
  });
  await wasWritten(table.client.send(put));
}
