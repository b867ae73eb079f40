import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { canonical } from '../../core/evaluation/audit.ts';
import { type OutboxEntry, outboxEntrySchema } from '../../core/evaluation/effects.ts';
import type { Outbox } from '../../core/ports/outbox.ts';
import { newId } from '../links/new-id.ts';
import { allShards, outboxKey, outboxPk, shards } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { transact } from './transact.ts';

/** The outbox in the table. */
export function outboxIn(table: Table): Outbox {
  return {
    post: async (effects, now, outboxId = newId()) => {
      const items = outboxItems(table, outboxId, effects, now.toISOString());
      if (items.length > 0)
        await transact(table, `post ${outboxId} ${canonical(effects)} ${now.toISOString()}`, items);
    },
    pending: (before, limit) => pending(table, before, limit),
    load: async (outboxId) => {
      const item = await getItem(table, outboxKey(outboxId));
      return item && readRecord('outbox', outboxEntrySchema, item);
    },
    delivered: (outboxId) => forget(table, outboxId),
  };
}

/** The oldest of what the first page of every shard holds; the next sweep sees what this one leaves. */
async function pending(table: Table, before: Date, limit: number): Promise<OutboxEntry[]> {
  const pages = await Promise.all(allShards(shards.outbox, outboxPk).map((pk) => firstPage(table, pk)));
  return pages
    .flat()
    .filter((entry) => entry.createdAt < before.toISOString())
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .slice(0, limit);
}

async function firstPage(table: Table, pk: string): Promise<OutboxEntry[]> {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
  const { Items = [] } = await table.client.send(new QueryCommand({ TableName: table.name, ...query }));
  return Items.map((item) => readRecord('outbox', outboxEntrySchema, item));
}

/** Already forgotten is delivered too. */
async function forget(table: Table, outboxId: string): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: outboxKey(outboxId) }));
}
