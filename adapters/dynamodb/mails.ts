import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { mailTemplates } from '../../core/evaluation/effects.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import { afterAnswer, afterNews, begin, type MayGo } from '../../core/mails/mail-fate.ts';
import {
  isNotice,
  type MailKey,
  type MailRecord,
  mailStates,
  type NewMail,
  parcelOf,
} from '../../core/mails/mail-record.ts';
import type { Mails } from '../../core/ports/mails.ts';
import { wasWritten } from './conditional.ts';
import { evaluationOf, evaluationPk } from './evaluation-keys.ts';
import { forgottenAfter } from './keys.ts';
import { mailKey, mailPrefix } from './person-keys.ts';
import { getItem, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { pauseBefore } from './retry.ts';
import type { Table } from './table.ts';

/** Longer than a cycle: whoever asks at its end what was sent at its beginning is answered. */
const keptDays = 500;
const attempts = 6;

/** A parcel: the mails of one outbox entry, in one item of less than a KB. What they have in common stands once. */
const parcelSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  stage: stageSchema.nullable(),
  /** When the first of them was taken up. */
  begunAt: z.iso.datetime(),
  /** Counts the writes; each write stands on the one before it. */
  rev: z.int(),
  mails: z.record(
    z.string(),
    z.object({
      to: z.string(),
      template: z.enum(mailTemplates),
      taskVersion: z.int().nullable().default(null),
      state: z.enum(mailStates),
      attempts: z.int(),
      begunAt: z.iso.datetime().optional(),
      acceptedAt: z.iso.datetime().nullable().default(null),
      messageId: z.string().nullable().default(null),
      settledAt: z.iso.datetime().nullable().default(null),
      reason: z.string().nullable().default(null),
      addressHash: z.string(),
    }),
  ),
});
type Answered = Parameters<Mails['answered']>[0][number];
type Parcel = { rev: number; records: Map<string, MailRecord> };

const empty: Parcel = { rev: 0, records: new Map() };

/** Mails in the table: beside their evaluation, or beside their recipient where they are about several. */
export function mailsIn(table: Table): Mails {
  return {
    begin: async (mails, now) => {
      const may = new Map<string, MayGo>();
      for (const parcel of parcelsOf(mails, (mail) => mail)) {
        const begun = await beginParcel(table, parcel, now);
        for (const [place, { mailId }] of parcel.entries()) may.set(mailId, begun[place] ?? 'done');
      }
      return mails.map(({ mailId }) => may.get(mailId) ?? 'done');
    },
    answered: async (answers, now) => {
      for (const parcel of parcelsOf(answers, ({ mail }) => mail)) await noteAnswers(table, parcel, now);
    },
    settle: (mail, news) =>
      change(table, mail, 'known', ({ records }) => {
        const there = records.get(mail.mailId);
        const after = there && afterNews(there, news);
        return { written: after && after !== there ? [after] : [], answer: after };
      }),
    ofEvaluation: async (evaluationId) => {
      const items = await itemsUnder(table, evaluationPk(evaluationId), mailPrefix);
      const records = items.flatMap((item) => [...parcelFrom(item).records.values()]);
      return records.sort((a, b) => (a.begunAt < b.begunAt ? -1 : 1));
    },
  };
}

/** What lies in one item each; the mails of an entry do, unless they are about several evaluations. */
function parcelsOf<One>(all: readonly One[], mailOf: (one: One) => MailKey): One[][] {
  const byKey = Map.groupBy(all, (one) => Object.values(mailKey(mailOf(one))).join(' '));
  return [...byKey.values()];
}

function beginParcel(table: Table, mails: readonly NewMail[], now: Date): Promise<MayGo[]> {
  return change(table, mails[0] as NewMail, 'new', ({ records }) => {
    const begun = mails.map((mail) => begin(mail, records.get(mail.mailId), now));
    const written = begun.flatMap((one) => (one.may === 'go' ? one.record : []));
    return { written, answer: begun.map(({ may }) => may) };
  });
}

function noteAnswers(table: Table, answers: readonly Answered[], now: Date): Promise<void> {
  const [first] = answers as [Answered];
  return change(table, first.mail, 'known', ({ records }) => {
    const written = answers.flatMap(({ mail, answer }) => {
      const there = records.get(mail.mailId);
      return there ? afterAnswer(there, answer, now) : [];
    });
    return { written, answer: undefined };
  });
}

/**
 * Changes the records of a parcel, each time on what it holds then.
 * @param whether a parcel that is `new` is looked at only when it turns out to be there
 * @throws when others are quicker time and again
 */
async function change<Answer>(
  table: Table,
  of: MailKey,
  whether: 'new' | 'known',
  decide: (parcel: Parcel) => { written: MailRecord[]; answer: Answer },
): Promise<Answer> {
  const key = mailKey(of);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = whether === 'new' && attempt === 1 ? undefined : await getItem(table, key);
    const parcel = item ? parcelFrom(item) : empty;
    const { written, answer } = decide(parcel);
    if (written.length === 0) return answer;
    if (await wasWritten(table.client.send(putting(table, of, parcel, written)))) return answer;
    await pauseBefore(attempt);
  }
  throw new Error('the mails of an entry change too often to be changed', { cause: key });
}

function putting(table: Table, of: MailKey, { rev, records }: Parcel, written: MailRecord[]): PutCommand {
  const all = [
    ...new Map([...records, ...written.map((record) => [record.mailId, record] as const)]).values(),
  ];
  const begunAt = all.map((record) => record.begunAt).sort()[0] ?? '';
  return new PutCommand({
    TableName: table.name,
    Item: {
      ...mailKey(of),
      kind: 'mail',
      stage: all[0]?.stage ?? null,
      begunAt,
      rev: rev + 1,
      mails: Object.fromEntries(all.map((record) => [placeOf(record.mailId), stored(record, begunAt)])),
      ...(all.some(isNotice) ? {} : { expiresAt: forgottenAfter(begunAt, keptDays) }),
    },
    ConditionExpression: rev === 0 ? 'attribute_not_exists(pk)' : 'rev = :rev',
    ...(rev === 0 ? {} : { ExpressionAttributeValues: { ':rev': rev } }),
  });
}

/** The name under which a mail that belongs to no entry stands in its item. */
const alone = 'm';

/** The name under which a mail stands in the item of its parcel. */
function placeOf(mailId: string): string {
  return mailId.slice(parcelOf(mailId).length + 1) || alone;
}

/** Nothing that stands elsewhere in the item, and nothing that is not there. */
function stored({ mailId: _, evaluationId: __, stage: ___, ...record }: MailRecord, begunAt: string): Item {
  const isNews = ([name, value]: [string, unknown]) =>
    value !== null && !(name === 'begunAt' && value === begunAt);
  return Object.fromEntries(Object.entries(record).filter(isNews));
}

function parcelFrom(item: Item): Parcel {
  const { pk, sk, stage, begunAt, rev, mails } = readRecord('mail', parcelSchema, item);
  const parcel = sk.slice(mailPrefix.length);
  const evaluationId = evaluationOf(pk);
  const records = Object.entries(mails).map(([place, record]): [string, MailRecord] => {
    const mailId = place === alone ? parcel : `${parcel}-${place}`;
    return [mailId, { ...record, begunAt: record.begunAt ?? begunAt, mailId, evaluationId, stage }];
  });
  return { rev, records: new Map(records) };
}
