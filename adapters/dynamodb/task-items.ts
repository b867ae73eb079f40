import type { Tasks } from '../../core/ports/tasks.ts';
import type { Link } from '../../core/tasks/task.ts';
import { forgottenAfter, linkKey, taskKey, taskPlace } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

type Opening = Parameters<Tasks['open']>[0];
type Renewal = Parameters<Tasks['renew']>[0];
type Reminder = Parameters<Tasks['remind']>[0];

/** A link that no longer leads on is kept so long, to say so and to offer a fresh one. */
const deadLinkKeptDays = 60;

const outboxIdOf = (task: Opening['task']) => `${task.evaluationId}-t${task.version}r${task.rotation}`;

/** Everything that opening a task writes. */
export function openingItems(table: Table, opening: Opening): TransactItem[] {
  const { task, link, token, effects, now, reference } = opening;
  const place = taskPlace(task.assigneeId, task.dueAt, task.evaluationId);
  const key = taskKey(task.evaluationId, task.version);
  return [
    putNew(table, { ...key, kind: 'task', ...place, ...task, token }),
    putLink(table, link),
    ...outboxItems(table, outboxIdOf(task), effects, now.toISOString(), reference),
  ];
}

/** Everything that a fresh link for a task writes. The token and the place in the list stay as they are. */
export function renewalItems(table: Table, renewal: Renewal): TransactItem[] {
  const { task, link, oldLinkHash, effects, now } = renewal;
  const update = {
    TableName: table.name,
    Key: taskKey(task.evaluationId, task.version),
    UpdateExpression: 'SET linkHash = :fresh, #rotation = :rotation, renewedAt = :at',
    ConditionExpression: 'linkHash = :old',
    ExpressionAttributeNames: { '#rotation': 'rotation' },
    ExpressionAttributeValues: {
      ':fresh': task.linkHash,
      ':old': oldLinkHash,
      ':rotation': task.rotation,
      ':at': task.renewedAt,
    },
  };
  // The old link stops at once, and still knows whom it can offer a fresh one.
  const oldLink = { ...link, linkHash: oldLinkHash, validUntil: now.toISOString() };
  return [
    { Update: update },
    putLink(table, oldLink),
    putLink(table, link),
    ...outboxItems(table, outboxIdOf(task), effects, now.toISOString()),
  ];
}

/** A reminder's note on its task, once, and its mails. */
export function reminderItems(table: Table, { task, key, effects, now }: Reminder): TransactItem[] {
  const { evaluationId, version } = task;
  const update = {
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression: 'SET reminded = list_append(if_not_exists(reminded, :none), :keys)',
    ConditionExpression: 'attribute_exists(pk) AND NOT contains(reminded, :key)',
    ExpressionAttributeValues: { ':none': [], ':keys': [key], ':key': key },
  };
  const outboxId = `${evaluationId}-t${version}-${key}`;
  return [{ Update: update }, ...outboxItems(table, outboxId, effects, now.toISOString())];
}

function putLink(table: Table, link: Link): TransactItem {
  const expiresAt = forgottenAfter(link.validUntil, deadLinkKeptDays);
  return {
    Put: { TableName: table.name, Item: { ...linkKey(link.linkHash), kind: 'link', ...link, expiresAt } },
  };
}
