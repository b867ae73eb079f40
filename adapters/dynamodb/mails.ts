import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import {
  isNotice,
  type MailKey,
  type MailNews,
  type MailRecord,
  type MailState,
  mailRecordSchema,
  type NewMail,
  statesBefore,
} from '../../core/mails/mail-record.ts';
import type { MailAnswer, Mails } from '../../core/ports/mails.ts';
import { wasWritten } from './conditional.ts';
import { evaluationPk, forgottenAfter, mailKey, mailPrefix } from './keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

/** Longer than a cycle: whoever asks at its end what was sent at its beginning is answered. */
const keptDays = 500;
/** Whoever asks the mail service from here does not know whether the mail went before. */
const undecided: readonly MailState[] = ['queued', 'attempting', 'unknown'];

const recordFrom = (item: Item) => readRecord('mail', mailRecordSchema, item);

/** Mails in the table: beside their evaluation, or beside their recipient where they are about several. */
export function mailsIn(table: Table): Mails {
  const load = async (mail: MailKey) => {
    const item = await getItem(table, mailKey(mail));
    return item && recordFrom(item);
  };
  return {
    begin: async (mail, attemptsAtMost, now) => {
      if (await wasWritten(table.client.send(beginning(table, mail, attemptsAtMost, now)))) return 'go';
      const there = await load(mail);
      return there && undecided.includes(there.state) ? 'spent' : 'done';
    },
    answered: async (mail, answer, now) => {
      if (await wasWritten(table.client.send(answering(table, mail, answer, now)))) return;
      // The service has told of the mail already: only its id of the mail is news.
      if (answer.state === 'accepted')
        await wasWritten(table.client.send(identifying(table, mail, answer, now)));
    },
    settle: async (mail, news) => {
      await wasWritten(table.client.send(settling(table, mail, news)));
      return load(mail);
    },
    ofEvaluation: async (evaluationId) => {
      const items = await itemsUnder(table, evaluationPk(evaluationId), mailPrefix);
      return items.map(recordFrom).sort((a, b) => (a.begunAt < b.begunAt ? -1 : 1));
    },
  };
}

/** An update whose names are all escaped, since half of them are words of the table's own language. */
function update(
  table: Table,
  key: MailKey,
  set: Record<string, unknown>,
  rest: { besides?: string; when: string; values?: Record<string, unknown> },
): UpdateCommand {
  const fields = Object.entries(set);
  const assignments = fields.map(([name]) => `#${name} = :${name}`);
  const besides = rest.besides ? [rest.besides] : [];
  const named = [...fields.map(([name]) => name), 'state', 'attempts', 'begunAt'];
  const used = `${assignments.join()}${besides.join()}${rest.when}`;
  const names = [...new Set(named)].filter((name) => new RegExp(`#${name}\\b`).test(used));
  const input: UpdateCommandInput = {
    TableName: table.name,
    Key: mailKey(key),
    UpdateExpression: `SET ${[...assignments, ...besides].join(', ')}`,
    ConditionExpression: rest.when,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
      ...rest.values,
    },
  };
  return new UpdateCommand(input);
}

/** States as values of a condition. */
function oneOf(states: readonly MailState[]): { text: string; values: Record<string, string> } {
  const values = Object.fromEntries(states.map((state, place) => [`:s${place}`, state]));
  return { text: `#state IN (${Object.keys(values).join(', ')})`, values };
}

function beginning(table: Table, mail: NewMail, attemptsAtMost: number, now: Date): UpdateCommand {
  const open = oneOf(undecided);
  const fields = {
    kind: 'mail',
    ...mail,
    state: 'attempting',
    acceptedAt: null,
    messageId: null,
    settledAt: null,
    reason: null,
    ...(isNotice(mail) ? {} : { expiresAt: forgottenAfter(now, keptDays) }),
  };
  return update(table, mail, fields, {
    besides: '#attempts = if_not_exists(#attempts, :none) + :one, #begunAt = if_not_exists(#begunAt, :now)',
    when: `attribute_not_exists(pk) OR (${open.text} AND #attempts < :most)`,
    values: { ...open.values, ':none': 0, ':one': 1, ':most': attemptsAtMost, ':now': now.toISOString() },
  });
}

function answering(table: Table, mail: MailKey, answer: MailAnswer, now: Date): UpdateCommand {
  const open = oneOf(undecided);
  const back = answer.state === 'queued';
  return update(
    table,
    mail,
    { ...acceptance(answer, now), state: answer.state },
    {
      ...(back ? { besides: '#attempts = #attempts - :one' } : {}),
      when: open.text,
      values: { ...open.values, ...(back ? { ':one': 1 } : {}) },
    },
  );
}

function identifying(table: Table, mail: MailKey, answer: MailAnswer, now: Date): UpdateCommand {
  return update(table, mail, acceptance(answer, now), { when: 'attribute_exists(pk)' });
}

function acceptance(answer: MailAnswer, now: Date): Partial<MailRecord> {
  return answer.state === 'accepted' ? { messageId: answer.messageId, acceptedAt: now.toISOString() } : {};
}

function settling(table: Table, mail: MailKey, { state, at, messageId, reason }: MailNews): UpdateCommand {
  const before = oneOf(statesBefore(state));
  const fields = { state, settledAt: at, messageId, reason };
  return update(table, mail, fields, { when: before.text, values: before.values });
}
