import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Tasks } from '../../core/ports/tasks.ts';
import { handlingSchema, linkSchema, untouched } from '../../core/tasks/task.ts';
import { wasWritten } from './conditional.ts';
import { evaluationPk, linkKey, taskKey, taskPrefix } from './evaluation-keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { linkItem, prolongingItems, reminderItems, renewalItems } from './task-items.ts';
import { transact } from './transact.ts';

const handledSchema = handlingSchema.extend({
  sk: z.string().transform((sk) => Number(sk.slice(taskPrefix.length))),
});

/** How tasks are handled, and their links, in the table. */
export function tasksIn(table: Table): Tasks {
  return {
    handling: async (evaluationId, version) => {
      const item = await getItem(table, taskKey(evaluationId, version));
      return item ? readRecord('task', handlingSchema, item) : untouched;
    },
    handlings: async (evaluationId) => {
      const items = await itemsUnder(table, evaluationPk(evaluationId), taskPrefix);
      return items.map((item) => {
        const { sk, ...handling } = readRecord('task', handledSchema, item);
        return { ...handling, version: sk };
      });
    },
    bringToken: (wait) => bringToken(table, wait),
    noteLostMail: async ({ evaluationId, version, at }) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: taskKey(evaluationId, version),
        UpdateExpression: 'SET kind = :kind, mailLostAt = if_not_exists(mailLostAt, :at)',
        ExpressionAttributeValues: { ':kind': 'task', ':at': at.toISOString() },
      });
      await table.client.send(update);
    },
    renew: (renewal) => renew(table, renewal),
    remind: async (reminder) => {
      const { evaluationId, version, key, now } = reminder;
      const identity = `remind ${evaluationId} ${version} ${key} ${now.toISOString()}`;
      return (await transact(table, identity, reminderItems(table, reminder))) === 'written'
        ? 'posted'
        : 'already';
    },
    keepLink: async (link) => {
      const put = { TableName: table.name, Item: linkItem(link) };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await wasWritten(table.client.send(new PutCommand({ ...put, ConditionExpression })));
    },
    prolong: async (link, rotation) => {
      const identity = `prolong ${link.linkHash} ${rotation} ${link.validUntil}`;
      await transact(table, identity, prolongingItems(table, link, rotation));
    },
    link: async (linkHash) => {
      const item = await getItem(table, linkKey(linkHash));
      return item && readRecord('link', linkSchema, item);
    },
  };
}

async function bringToken(
  table: Table,
  { evaluationId, version, stage, token, askedAt, executionName = null }: Parameters<Tasks['bringToken']>[0],
): Promise<boolean> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression:
      'SET kind = :kind, #token = :token, stage = :stage, askedAt = :at, executionName = :name',
    ConditionExpression: 'attribute_not_exists(askedAt) OR askedAt <= :at',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: {
      ':kind': 'task',
      ':token': token,
      ':stage': stage,
      ':name': executionName,
      ':at': askedAt,
    },
  });
  return wasWritten(table.client.send(update));
}

async function renew(table: Table, renewal: Parameters<Tasks['renew']>[0]): Promise<'renewed' | 'conflict'> {
  const { evaluationId, version, link, now } = renewal;
  const identity = `renew ${evaluationId} ${version} ${link.linkHash} ${now.toISOString()}`;
  if ((await transact(table, identity, renewalItems(table, renewal))) === 'written') return 'renewed';
  // Our own write, whose answer was lost, left this very renewal behind.
  const there = await getItem(table, taskKey(evaluationId, version));
  return there?.renewedTo === link.linkHash && there.renewedAt === now.toISOString() ? 'renewed' : 'conflict';
}
