import type { Tasks } from '../../core/ports/tasks.ts';
import type { Link } from '../../core/tasks/task.ts';
import { linkKey, taskKey } from './evaluation-keys.ts';
import { forgottenAfter } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import type { Item } from './records.ts';
import type { Table } from './table.ts';
import type { TransactItem } from './transact.ts';

type Renewal = Parameters<Tasks['renew']>[0];
type Reminder = Parameters<Tasks['remind']>[0];

/** A link that no longer leads on is kept so long, to say so and to offer a fresh one. */
const deadLinkKeptDays = 60;

/** Nobody has replaced the link since. */
function isStill(from: number): string {
  return from === 0 ? '(attribute_not_exists(#rotation) OR #rotation = :from)' : '#rotation = :from';
}

/** Everything that a fresh link for a task writes. The token stays as it is. */
export function renewalItems(table: Table, renewal: Renewal): TransactItem[] {
  const { evaluationId, version, from, oldLink, link, effects, now } = renewal;
  const update = {
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression: 'SET kind = :kind, #rotation = :next, renewedAt = :at, renewedTo = :link',
    ConditionExpression: isStill(from),
    ExpressionAttributeNames: { '#rotation': 'rotation' },
    ExpressionAttributeValues: {
      ':kind': 'task',
      ':from': from,
      ':next': from + 1,
      ':at': now.toISOString(),
      ':link': link.linkHash,
    },
  };
  const outboxId = `${evaluationId}-t${version}r${from + 1}`;
  return [
    { Update: update },
    // The old link stops at once, and still knows whom it can offer a fresh one.
    { Put: { TableName: table.name, Item: linkItem(oldLink) } },
    { Put: { TableName: table.name, Item: linkItem(link) } },
    ...outboxItems(table, outboxId, effects, now.toISOString()),
  ];
}

/** A later end of a link, if it is still the one that leads to its task. */
export function prolongingItems(table: Table, link: Link, rotation: number): TransactItem[] {
  const { evaluationId, version } = link;
  const stillLeads = {
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    ConditionExpression: isStill(rotation),
    ExpressionAttributeNames: { '#rotation': 'rotation' },
    ExpressionAttributeValues: { ':from': rotation },
  };
  return [{ ConditionCheck: stillLeads }, { Put: { TableName: table.name, Item: linkItem(link) } }];
}

/** A reminder's note on its task, once, and its mails. */
export function reminderItems(table: Table, reminder: Reminder): TransactItem[] {
  const { evaluationId, version, key, effects, now } = reminder;
  const update = {
    TableName: table.name,
    Key: taskKey(evaluationId, version),
    UpdateExpression: 'SET kind = :kind, reminded = list_append(if_not_exists(reminded, :none), :keys)',
    ConditionExpression: 'NOT contains(reminded, :key)',
    ExpressionAttributeValues: { ':kind': 'task', ':none': [], ':keys': [key], ':key': key },
  };
  const outboxId = `${evaluationId}-t${version}-${key}`;
  return [{ Update: update }, ...outboxItems(table, outboxId, effects, now.toISOString())];
}

/** A link as it stands in the table. */
export function linkItem(link: Link): Item {
  const expiresAt = forgottenAfter(link.validUntil, deadLinkKeptDays);
  return { ...linkKey(link.linkHash), kind: 'link', ...link, expiresAt };
}
