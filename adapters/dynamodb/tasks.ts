import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Tasks } from '../../core/ports/tasks.ts';
import { linkSchema, taskSchema } from '../../core/tasks/task.ts';
import { wasWritten } from './conditional.ts';
import { linkKey, personList, taskKey } from './keys.ts';
import { getItem, itemsOnList } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { openingItems, reminderItems, renewalItems } from './task-items.ts';
import { transact } from './transact.ts';

const storedTaskSchema = taskSchema.extend({ token: z.string().nullable() });

/** Tasks and links in the table. */
export function tasksIn(table: Table): Tasks {
  const load: Tasks['load'] = async (evaluationId, version) => {
    const item = await getItem(table, taskKey(evaluationId, version));
    return item && readRecord('task', storedTaskSchema, item);
  };
  return {
    load,
    open: async (opening) => {
      const { evaluationId, version } = opening.task;
      const identity = `open ${evaluationId} ${version} ${opening.token} ${opening.now.toISOString()}`;
      return (await transact(table, identity, openingItems(table, opening))) === 'written'
        ? 'opened'
        : 'exists';
    },
    replaceToken: (evaluationId, version, token) => replaceToken(table, evaluationId, version, token),
    renew: async (renewal) => {
      const { evaluationId, version, linkHash } = renewal.task;
      const identity = `renew ${evaluationId} ${version} ${linkHash} ${renewal.now.toISOString()}`;
      if ((await transact(table, identity, renewalItems(table, renewal))) === 'written') return 'renewed';
      // Our own write, whose answer was lost, left this very renewal behind.
      const there = await load(evaluationId, version);
      const isOurs = there?.linkHash === linkHash && there.renewedAt === renewal.task.renewedAt;
      return isOurs ? 'renewed' : 'conflict';
    },
    remind: async (reminder) => {
      const { evaluationId, version } = reminder.task;
      const identity = `remind ${evaluationId} ${version} ${reminder.key} ${reminder.now.toISOString()}`;
      return (await transact(table, identity, reminderItems(table, reminder))) === 'written'
        ? 'posted'
        : 'already';
    },
    link: async (linkHash) => {
      const item = await getItem(table, linkKey(linkHash));
      return item && readRecord('link', linkSchema, item);
    },
    ofPerson: async (personId) => {
      const items = await itemsOnList(table, personList(personId));
      return items.map((item) => readRecord('task', taskSchema, item));
    },
    close: (evaluationId, version) => close(table, evaluationId, version),
  };
}

/** @throws when there is no such task: then the wait would hang on nothing. */
async function replaceToken(
  table: Table,
  evaluationId: string,
  version: number,
  token: string,
): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression: 'SET #token = :token',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': token },
  });
  if (await wasWritten(table.client.send(update))) return;
  throw new Error('there is no such task', { cause: { evaluationId, version } });
}

async function close(table: Table, evaluationId: string, version: number): Promise<void> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression: 'REMOVE listKey, listSort',
    // Without it, closing what is not there would leave half an item behind.
    ConditionExpression: 'attribute_exists(pk)',
  });
  await wasWritten(table.client.send(update));
}
