import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { effectSchema } from '../../core/evaluation/effects.ts';
import type { HeldMail, MailTiming } from '../../core/ports/mail-timing.ts';
import { wasWritten } from './conditional.ts';
import { allShards, shardOf, shards } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import { digestKey, digestList, heldKey, heldList, heldPlace } from './person-keys.ts';
import { itemsOnList } from './read.ts';
import { readRecord } from './records.ts';
import { lists, type Table } from './table.ts';
import { type TransactItem, transact } from './transact.ts';

const heldSchema = z.object({
  mailId: z.string(),
  until: z.iso.datetime(),
  effect: effectSchema.refine((effect) => effect.kind === 'mail'),
});
const owedSchema = z.object({ personId: z.string() });

/** Held mails and mails of the day in the table, beside their reader. */
export function mailTimingIn(table: Table): MailTiming {
  return {
    hold: async (mailId, effect, until) => {
      const at = until.toISOString();
      const put = new PutCommand({
        TableName: table.name,
        Item: {
          ...heldKey(effect.to, mailId),
          kind: 'heldMail',
          ...heldPlace(mailId, at),
          mailId,
          until: at,
          effect,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await wasWritten(table.client.send(put));
    },
    due: (now, limit) => due(table, now, limit),
    release: async ({ mailId, effect }, now) => {
      const key = heldKey(effect.to, mailId);
      const removal: TransactItem = {
        Delete: { TableName: table.name, Key: key, ConditionExpression: 'attribute_exists(pk)' },
      };
      const entry = outboxItems(table, `${mailId}-h`, [effect], now.toISOString());
      const identity = `release ${mailId} ${now.toISOString()}`;
      return (await transact(table, identity, [removal, ...entry])) === 'written' ? 'posted' : 'gone';
    },
    oweDigest: async (personId, now) => {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: digestKey(personId),
          UpdateExpression:
            'SET #kind = :kind, personId = :id, owedSince = if_not_exists(owedSince, :now), listKey = :list, listSort = :id',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ExpressionAttributeValues: {
            ':kind': 'owedDigest',
            ':id': personId,
            ':now': now.toISOString(),
            ':list': digestList(shardOf(personId, shards.digest)),
          },
        }),
      );
    },
    owedDigests: async () => {
      const found = await Promise.all(
        allShards(shards.digest, digestList).map((listKey) => itemsOnList(table, listKey)),
      );
      return found.flat().map((item) => readRecord('owedDigest', owedSchema, item).personId);
    },
    postDigest: async (personId, day, now) => {
      const note: TransactItem = {
        Update: {
          TableName: table.name,
          Key: digestKey(personId),
          UpdateExpression: 'SET lastDay = :day REMOVE owedSince, listKey, listSort',
          ConditionExpression:
            'attribute_exists(owedSince) AND (attribute_not_exists(lastDay) OR lastDay < :day)',
          ExpressionAttributeValues: { ':day': day },
        },
      };
      const effect = { kind: 'digest', to: personId, day } as const;
      const entry = outboxItems(table, `digest-${personId}-${day}`, [effect], now.toISOString());
      const identity = `digest ${personId} ${day} ${now.toISOString()}`;
      return (await transact(table, identity, [note, ...entry])) === 'written' ? 'posted' : 'notToday';
    },
  };
}

async function due(table: Table, now: Date, limit: number): Promise<HeldMail[]> {
  const pages = await Promise.all(
    allShards(shards.held, heldList).map(async (listKey) => {
      const query = {
        TableName: table.name,
        IndexName: lists,
        KeyConditionExpression: 'listKey = :list AND listSort <= :now',
        ExpressionAttributeValues: { ':list': listKey, ':now': `${now.toISOString()}#~` },
      };
      const { Items = [] } = await table.client.send(new QueryCommand({ ...query, Limit: limit }));
      return Items.map((item) => readRecord('heldMail', heldSchema, item) as HeldMail);
    }),
  );
  return pages
    .flat()
    .sort((a, b) => (a.until < b.until ? -1 : 1))
    .slice(0, limit);
}
