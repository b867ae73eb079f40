import { beforeEach, describe, expect, it } from 'vitest';
import { undelivered } from '../../core/evaluation/delivery-record.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { MailNews, MailRecord } from '../../core/mails/mail-record.ts';
import type { CommandRequest } from '../../core/ports/commands.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { enrolled } from '../core/examples.ts';
import { evaluationId, type Office, openOffice } from './office.ts';

let office: Office;
let given: CommandRequest[];
let posted: unknown[];
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

beforeEach(() => {
  office = openOffice();
  given = [];
  posted = [];
});

/** News of one mail about an evaluation, of which the example says what is not said otherwise. */
async function hear(
  news: Partial<MailNews>,
  about: { mail?: Partial<MailRecord>; state?: Partial<EvaluationState> | null } = {},
) {
  if (about.state !== null) office.store.states.set(evaluationId, { ...enrolled, ...about.state });
  const mail: MailRecord = {
    ...{ mailId: 'entry-m0', evaluationId, to: 'employee', template: 'yourTurn' },
    ...{ stage: 'planning', taskVersion: 1, state: 'accepted', attempts: 1, addressHash: 'hash' },
    ...{ begunAt: '2027-12-21T03:00:00.000Z', acceptedAt: '2027-12-21T03:00:01.000Z' },
    ...{ messageId: 'message-1', settledAt: null, reason: null },
    ...about.mail,
  };
  office.store.mails.set(mail.mailId, mail);
  const at = '2027-12-23T03:00:00.000Z';
  const told: MailNews = {
    state: 'bounced',
    at,
    messageId: 'message-1',
    reason: 'Permanent General',
    ...news,
  };
  return hearOfMail(mail, told, {
    ...office.ports,
    perform: async (request) => {
      given.push(request);
      return { outcome: 'unknown' };
    },
    outbox: { ...office.outbox, post: async (...entry) => void posted.push(entry) },
  });
}

describe('a notice of a result that arrives', () => {
  const state = { stage: 'acknowledgement', stageSince: '2027-12-21T03:00:00.000Z' } as const;
  const notice = { stage: 'acknowledgement' } as const;
  const fallen = { to: 'hr', at: state.stageSince, dueAt: state.stageSince, why: 'noNews' } as const;
  const delivery = { ...undelivered, fallen };

  it.each([
    ['on the next day', '2027-12-22T03:00:00.000Z', {}],
    ['just after the midnight of the body', '2027-12-21T17:00:00.000Z', {}],
    [
      'on the day it was sent, after delivery had fallen to somebody',
      '2027-12-21T04:00:00.000Z',
      { delivery },
    ],
  ] as const)('%s moves the days, by the instant of its arrival', async (_, at, about) => {
    expect(await hear({ state: 'delivered', at }, { mail: notice, state: { ...state, ...about } })).toBe(
      'noted',
    );
    const command = { name: 'noteDelivery', at };
    expect(given).toEqual([{ evaluationId, version: null, command, actor: { kind: 'system' } }]);
  });

  it.each<[string, Parameters<typeof hear>[1], Partial<MailNews>]>([
    ['on the day on which it was sent', {}, { at: '2027-12-21T16:59:59.000Z' }],
    ['that is no notice of a result', { mail: { stage: 'planning' } }, {}],
    ['that went to another', { mail: { to: 'assessor' } }, {}],
    ['of an evaluation that went on', { state: { ...state, stage: 'final' } }, {}],
    ['of an evaluation that is gone', { state: null }, {}],
    ['of no evaluation', { mail: { evaluationId: null } }, {}],
    ['or rather came back', {}, { state: 'bounced' }],
    ['or rather came back for a while', {}, { state: 'bounced', reason: 'Transient MailboxFull' }],
  ])('%s moves nothing', async (_, about, news) => {
    const all = { state, ...about, mail: { ...notice, ...about?.mail } };
    await hear({ state: 'delivered', ...news }, all);
    expect(given).toEqual([]);
  });
});

describe('a mail that came back', () => {
  it('is told to the superior of whoever has the turn, in an entry named after it', async () => {
    expect(await hear({})).toBe('cameBack');
    const effect = { kind: 'mail', template: 'unreachable', evaluationId, to: 'assessor', taskVersion: 1 };
    expect(posted).toEqual([[[effect], office.clock(), 'entry-m0-back']]);
  });

  it('is told at the version that asks, where a later date was given since', async () => {
    await hear({}, { state: { version: 3, askedSince: 1 } });
    expect(posted).toMatchObject([[[{ taskVersion: 1 }], {}, 'entry-m0-back']]);
  });

  it.each<[string, Parameters<typeof hear>[1]]>([
    ['its task is over', { state: { version: 2 } }],
    ['it was for another than whoever has the turn', { mail: { to: 'decider' } }],
    ['nobody has the turn', { state: { stage: 'final' } }],
    ['it was about no evaluation', { mail: { evaluationId: null, taskVersion: null } }],
    ['the evaluation is gone', { state: null }],
    [
      'there is no superior: the decider of an appeal',
      { mail: { to: 'decider' }, state: { stage: 'appeal' } },
    ],
    [
      'the superior is the one whom it did not reach',
      { mail: { to: 'decider' }, state: { stage: 'planReview', planSetter: brief('decider') } },
    ],
  ])('is told to nobody where %s; its address is marked all the same', async (_, about) => {
    expect(await hear({}, about)).toBe('cameBack');
    expect(posted).toEqual([]);
    expect(office.store.addressMarks.size).toBe(1);
  });
});
