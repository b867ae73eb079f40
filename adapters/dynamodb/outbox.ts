import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { outboxEntrySchema } from '../../core/evaluation/effects.ts';
import type { Outbox } from '../../core/ports/outbox.ts';
import { newId } from '../links/new-id.ts';
import { wasWritten } from './conditional.ts';
import { allShards, forgottenAfter, outboxKey, pendingList, shards } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import { shardedPage } from './sharded-page.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

const deliveredKeptDays = 7;

/** The outbox in the table. */
export function outboxIn(table: Table): Outbox {
  return {
    post: async (effects, now) => {
      const outboxId = newId();
      const items = outboxItems(table, outboxId, effects, now.toISOString());
      if (items.length > 0) await transact(table, `post ${outboxId}`, items);
    },
    pending: async (before, limit) => {
      const list = {
        listKeys: allShards(shards.outbox, pendingList),
        order: 1 as const,
        before: before.toISOString(),
      };
      const { items } = await shardedPage(table, list, { limit });
      return items.map((item) => readRecord('outbox', outboxEntrySchema, item));
    },
    load: async (outboxId) => {
      const item = await getItem(table, outboxKey(outboxId));
      return item && !item.deliveredAt ? readRecord('outbox', outboxEntrySchema, item) : undefined;
    },
    countMailAttempt: (outboxId, by) => countMailAttempt(table, outboxId, by),
    delivered: (outboxId, now) => markDelivered(table, outboxId, now),
  };
}

/** @throws when the entry is unknown. */
async function countMailAttempt(table: Table, outboxId: string, by: 1 | -1): Promise<number> {
  const answer = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: outboxKey(outboxId),
      UpdateExpression: 'ADD mailAttempts :by',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':by': by },
      ReturnValues: 'UPDATED_OLD',
    }),
  );
  return readRecord('outbox', outboxEntrySchema.pick({ mailAttempts: true }), answer.Attributes ?? {})
    .mailAttempts;
}

async function markDelivered(table: Table, outboxId: string, now: Date): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: outboxKey(outboxId),
    UpdateExpression: 'SET deliveredAt = :at, expiresAt = :expires REMOVE listKey, listSort',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: {
      ':at': now.toISOString(),
      ':expires': forgottenAfter(now, deliveredKeptDays),
    },
  });
  // Already forgotten is delivered too, and must not come back as half an item.
  await wasWritten(table.client.send(update));
}
