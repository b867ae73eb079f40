import { describe, expect, it } from 'vitest';
import { addressMarkSchema, addressText, markHolds, markLeftBy } from '../../core/mails/address-mark.ts';
import { afterAnswer, afterNews, begin } from '../../core/mails/mail-fate.ts';
import { attemptsAtMost } from '../../core/mails/mail-policy.ts';
import {
  isNotice,
  type MailRecord,
  type MailState,
  mailIdOf,
  mailRecordSchema,
  mailStates,
  type NewMail,
  parcelOf,
  recordedTemplates,
  startsDays,
  statesBefore,
} from '../../core/mails/mail-record.ts';
import { deliveredByMail, whyUndelivered } from '../../core/mails/notice-of-result.ts';
import { enrolled, january } from './examples.ts';

const at = january.toISOString();
const mail: MailRecord = {
  ...{ mailId: 'o1-m0', evaluationId: 'e', to: 'employee', template: 'yourTurn', stage: 'acknowledgement' },
  ...{ taskVersion: 1, state: 'accepted', attempts: 1, begunAt: '2027-01-01T00:00:00.000Z', acceptedAt: at },
  ...{ messageId: 'x', settledAt: null, reason: null, addressHash: 'hash' },
};
const standing = (state: MailState, about: Partial<MailRecord> = {}): MailRecord => ({
  ...mail,
  state,
  ...about,
});

describe('the record of a mail', () => {
  it('is read as it was kept, and its id names the entry that it came of', () => {
    expect(mailRecordSchema.parse(mail)).toEqual(mail);
    expect(mailIdOf('o1', 12)).toBe('o1-m12');
    expect(parcelOf('o1-m12')).toBe('o1');
    expect(parcelOf('o1-m12-x')).toBe('o1-m12-x');
  });

  it('is of a notice where a result was made known, and of one that days begin by where one is to answer', () => {
    const asked = { template: 'yourTurn', stage: 'acknowledgement' } as const;
    expect([isNotice(asked), startsDays(asked)]).toEqual([true, true]);
    const told = { template: 'resultFinal', stage: 'final' } as const;
    expect([isNotice(told), startsDays(told)]).toEqual([true, false]);
    for (const other of [
      { ...asked, stage: 'review' as const },
      { ...asked, template: 'receipt' as const },
    ])
      expect([isNotice(other), startsDays(other)]).toEqual([false, false]);
  });

  it('goes by news only to what is more final, in whichever order they come', () => {
    const open = ['queued', 'attempting', 'accepted', 'unknown', 'withheld'];
    expect(statesBefore('delivered').toSorted()).toEqual(open.toSorted());
    for (const state of ['bounced', 'refused'] as const)
      expect(statesBefore(state).toSorted()).toEqual([...open, 'delivered'].toSorted());
    expect(statesBefore('complained')).toEqual(mailStates.filter((state) => state !== 'complained'));
    const news = { state: 'delivered', at, messageId: 'y', reason: null } as const;
    expect(afterNews(mail, news)).toEqual({ ...mail, state: 'delivered', settledAt: at, messageId: 'y' });
    expect(afterNews(standing('bounced'), news)).toEqual(standing('bounced'));
  });
});

describe('a mail that is to go', () => {
  const fresh: NewMail = {
    ...{ mailId: mail.mailId, evaluationId: mail.evaluationId, to: mail.to, template: mail.template },
    ...{ stage: mail.stage, taskVersion: mail.taskVersion, addressHash: mail.addressHash },
  };

  it('goes for the first time, and again while its fate is unknown, from the same beginning', () => {
    expect(begin(fresh, undefined, january)).toEqual({
      may: 'go',
      record: {
        ...fresh,
        state: 'attempting',
        attempts: 1,
        begunAt: at,
        acceptedAt: null,
        messageId: null,
        settledAt: null,
        reason: null,
      },
    });
    for (const state of ['queued', 'attempting', 'unknown'] as const)
      expect(begin(fresh, standing(state), january)).toMatchObject({
        ...{ may: 'go', record: { attempts: 2, begunAt: mail.begunAt, acceptedAt: null } },
      });
  });

  it('does not go where it went, or never will, nor beyond the times that its kind may be tried', () => {
    for (const state of ['accepted', 'delivered', 'bounced', 'complained', 'refused', 'withheld'] as const)
      expect(begin(fresh, standing(state), january)).toEqual({ may: 'done' });
    expect(begin(fresh, standing('unknown', { attempts: 2 }), january)).toEqual({ may: 'spent' });
    expect(begin({ ...fresh, template: 'reminder' }, standing('unknown'), january)).toEqual({ may: 'spent' });
  });

  it('of a kind that only annoys when it comes twice is tried once, and every other twice', () => {
    expect(recordedTemplates.filter((template) => attemptsAtMost(template) === 1).toSorted()).toEqual(
      ['reminder', 'overdue', 'escalation', 'unreachable', 'undelivered', 'followUp', 'digest'].toSorted(),
    );
    for (const template of recordedTemplates) expect([1, 2]).toContain(attemptsAtMost(template));
  });

  it('is recorded as the mail service answered, and keeps what it told meanwhile', () => {
    const tried = standing('attempting', { acceptedAt: null, messageId: null });
    const accepted = { state: 'accepted', messageId: 'y' } as const;
    expect(afterAnswer(tried, accepted, january)).toEqual({
      ...tried,
      state: 'accepted',
      messageId: 'y',
      acceptedAt: at,
    });
    expect(afterAnswer(tried, { state: 'queued' }, january)).toEqual({
      ...tried,
      state: 'queued',
      attempts: 0,
    });
    expect(afterAnswer(tried, { state: 'unknown' }, january)).toEqual({ ...tried, state: 'unknown' });
    const delivered = standing('delivered', { acceptedAt: null });
    expect(afterAnswer(delivered, accepted, january)).toEqual({
      ...delivered,
      messageId: 'y',
      acceptedAt: at,
    });
  });
});

describe('an address that mails do not reach', () => {
  it('is marked by a mail that came back or was complained of, since it was told', () => {
    const back = standing('bounced', { settledAt: at, reason: 'Permanent' });
    const mark = { personId: 'employee', status: 'bounced', addressHash: 'hash', since: at, mailId: 'o1-m0' };
    expect(markLeftBy(back)).toEqual(mark);
    expect(addressMarkSchema.parse(mark)).toEqual(mark);
    expect(markLeftBy({ ...back, settledAt: null })?.since).toBe(mail.begunAt);
    expect(markLeftBy(standing('bounced'))?.status).toBe('bounced');
    expect(markLeftBy(standing('complained', { reason: 'Transient' }))?.status).toBe('complained');
  });

  it('is not marked where the trouble passes, or the mail says nothing of it', () => {
    expect(markLeftBy(standing('bounced', { reason: 'TRANSIENT: mailbox full' }))).toBeUndefined();
    expect(markLeftBy(standing('bounced', { reason: 'not transient' }))).toBeDefined();
    for (const state of ['accepted', 'delivered', 'refused', 'unknown'] as const)
      expect(markLeftBy(standing(state))).toBeUndefined();
  });

  it('is one address, whatever its case, and no other', () => {
    expect(addressText(' Rini@Kinerja.Example ')).toBe('rini@kinerja.example');
    const mark = markLeftBy(standing('bounced'));
    expect([markHolds(mark, 'hash'), markHolds(mark, 'other'), markHolds(undefined, 'hash')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the notice of a result', () => {
  const notice = (state: MailState, settledAt: string | null = null, about: Partial<MailRecord> = {}) =>
    standing(state, { settledAt, ...about });

  it('is known to have arrived since the first one did, of those to the employee', () => {
    const [first, second] = ['2027-01-05T03:00:00.000Z', '2027-01-06T03:00:00.000Z'];
    const mails = [notice('delivered', second), notice('delivered', first), notice('accepted')];
    expect(deliveredByMail(enrolled, mails)).toBe(first);
    expect(deliveredByMail(enrolled, [notice('delivered', null), notice('bounced', first)])).toBeNull();
    expect(deliveredByMail(enrolled, [notice('delivered', first, { to: 'assessor' })])).toBeNull();
    expect(deliveredByMail(enrolled, [notice('delivered', first, { template: 'receipt' })])).toBeNull();
  });

  it.each<[MailState, string]>([
    ['bounced', 'cameBack'],
    ['refused', 'cameBack'],
    ['complained', 'complained'],
    ['withheld', 'withheld'],
    ['accepted', 'noNews'],
  ])('did not arrive, where the newest is %s, because: %s', (state, why) => {
    expect(whyUndelivered(enrolled, [notice('delivered'), notice(state)])).toBe(why);
    expect(whyUndelivered(enrolled, [notice(state), notice('accepted')])).toBe('noNews');
    expect(whyUndelivered(enrolled, [notice(state, null, { to: 'assessor' })])).toBe('noMail');
  });
});
