import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inLanes } from '../../core/concurrency/in-lanes.ts';
import type { RosterImport } from '../../core/roster/roster.ts';
import { wasWritten } from './conditional.ts';
import { chunkKey, currentRosterKey, importKey, rostersPlace } from './cycle-keys.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';
import { type TransactItem, transact } from './transact.ts';

const lanes = 8;

/**
 * Keeps an import for good and puts it in force: first its people, one by one, then, in one transaction, the
 * import and the pointer to it. A confirmation that broke off is simply repeated.
 * @throws when a part of the import has been forgotten; it is not in force then.
 */
export async function confirmImport(table: Table, rosterImport: RosterImport, now: Date): Promise<void> {
  const { importId, chunks } = rosterImport;
  const confirmedAt = rosterImport.confirmedAt ?? now.toISOString();
  const keys = Array.from({ length: chunks }, (_, index) => chunkKey(importId, index));
  await inLanes(keys, lanes, (key) => keepForGood(table, key));
  const confirm = confirmation(table, importId, confirmedAt);
  const pointer = inForce(table, importId, confirmedAt);
  const identity = `confirm ${importId} ${confirmedAt}`;
  if ((await transact(table, identity, [confirm, pointer])) === 'written') return;
  // A newer roster is in force, and a late confirmation does not take it out.
  if ((await transact(table, `${identity} late`, [confirm])) === 'written') return;
  throw forgotten(importKey(importId));
}

async function keepForGood(table: Table, key: Key): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression: 'REMOVE expiresAt',
    ConditionExpression: 'attribute_exists(pk)',
  });
  if (!(await wasWritten(table.client.send(update)))) throw forgotten(key);
}

function confirmation(table: Table, importId: string, confirmedAt: string): TransactItem {
  const { listKey, listSort } = rostersPlace(importId, confirmedAt);
  return {
    Update: {
      TableName: table.name,
      Key: importKey(importId),
      UpdateExpression:
        'SET #status = :confirmed, confirmedAt = :at, listKey = :list, listSort = :sort REMOVE expiresAt',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':confirmed': 'confirmed',
        ':at': confirmedAt,
        ':list': listKey,
        ':sort': listSort,
      },
    },
  };
}

function inForce(table: Table, importId: string, confirmedAt: string): TransactItem {
  return {
    Put: {
      TableName: table.name,
      Item: { ...currentRosterKey, kind: 'currentRoster', importId, confirmedAt },
      ConditionExpression: 'attribute_not_exists(pk) OR confirmedAt <= :at',
      ExpressionAttributeValues: { ':at': confirmedAt },
    },
  };
}

const forgotten = (key: Key) => new Error('a part of the import has been forgotten', { cause: key });
