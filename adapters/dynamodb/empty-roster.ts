import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import { wasWritten } from './conditional.ts';
import { importKey } from './cycle-keys.ts';
import { itemsUnder } from './read.ts';
import type { Table } from './table.ts';

const lanes = 8;

/** Removes the people of an import, then empties what it says of lines: until then it stays in the list. */
export async function emptyImport(table: Table, importId: string, now: Date): Promise<void> {
  const Key = importKey(importId);
  const chunks = await itemsUnder(table, Key.pk, 'CHUNK#');
  await inLanes(chunks, lanes, async ({ pk, sk }) => {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  });
  const update = new UpdateCommand({
    TableName: table.name,
    Key,
    UpdateExpression: 'SET problems = :none, emptiedAt = :now REMOVE listKey, listSort',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':none': [], ':now': now.toISOString() },
  });
  await wasWritten(table.client.send(update));
}
