import { beforeEach, describe, expect, it } from 'vitest';
import { startsDays } from '../../core/mails/mail-record.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { commands, december } from '../core/examples.ts';
import {
  act,
  arrive,
  deliverAll,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

const day = 86_400_000;
let office: Office;
const state = () => office.store.states.get(evaluationId);
const noticeOf = () => [...office.store.mails.values()].find(startsDays);
const subjects = (to: string) =>
  office.mailer.sent.filter((mail) => mail.to.startsWith(to)).map(({ subject }) => subject);

/** A result is rated on a Tuesday; its notice was taken by the mail service, of which no more is known. */
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  office.clock.moveTo(december);
  await act(office, 'assessor', commands.approvePlan);
  await act(office, 'employee', commands.submitSelfAssessment);
  await act(office, 'assessor', commands.submitReview);
  await deliverAll(office);
});

const overdue = () => office.clock.moveTo(new Date(Date.parse(state()?.dueAt ?? '') + 1));

describe('a result of which nothing proves that it arrived', () => {
  it('does not lapse: its delivery falls to the superior, who is told, and then to the office', async () => {
    overdue();
    await office.sweep();
    expect(state()).toMatchObject({
      stage: 'acknowledgement',
      delivery: { proof: null, fallen: { to: 'superior', why: 'noNews' } },
    });
    await deliverAll(office);
    expect(subjects('decider')).toEqual(['undelivered']);
    await office.sweep();
    office.clock.moveTo(new Date(Date.parse(state()?.delivery?.fallen?.dueAt ?? '') + 1));
    await office.sweep();
    expect(state()?.delivery?.fallen).toMatchObject({ to: 'hr' });
    office.clock.forward(300 * day);
    await office.sweep();
    expect(state()?.stage).toBe('acknowledgement');
    expect(
      office.store.events.get(evaluationId)?.filter((it) => it.command === 'passDeliveryOn'),
    ).toHaveLength(2);
  });

  it.each([
    ['bounced', 'cameBack'],
    ['complained', 'complained'],
  ] as const)('says why: the mail %s', async (fate, why) => {
    const news = { state: fate, at: office.clock().toISOString(), messageId: 'm', reason: 'Permanent' };
    await hearOfMail(noticeOf() ?? { mailId: '', evaluationId, to: '' }, news, office);
    overdue();
    await office.sweep();
    expect(state()?.delivery?.fallen?.why).toBe(why);
  });

  it('says why: there was no mail, to somebody without an address', async () => {
    office.store.mails.clear();
    overdue();
    await office.sweep();
    expect(state()?.delivery?.fallen?.why).toBe('noMail');
  });

  it('may still be objected to by its link, as long as nobody proves delivery', async () => {
    overdue();
    await office.sweep();
    office.clock.forward(60 * day);
    expect(await act(office, 'employee', commands.fileAppeal)).toMatchObject({ outcome: 'recorded' });
  });

  it('begins its days when the notice is sent again and arrives', async () => {
    overdue();
    await office.sweep();
    const actor = { kind: 'hr', personId: 'officer' } as const;
    await office.perform({ evaluationId, version: null, command: commands.sendAgain, actor });
    await deliverAll(office);
    await arrive(office);
    expect(state()).toMatchObject({ delivery: { proof: { how: 'mail', at: office.clock().toISOString() } } });
    overdue();
    expect(await office.sweep()).toMatchObject({ lapsed: 1 });
    expect(state()).toMatchObject({ ending: 'notSigned' });
  });
});

describe('a notice that arrives', () => {
  it('on the day on which it was sent changes nothing in the evaluation', async () => {
    const before = state()?.version;
    await arrive(office);
    expect(state()?.version).toBe(before);
  });

  it('on a later day moves the end of the days, once, and leaves link and form as they are', async () => {
    const before = state();
    office.clock.forward(3 * day);
    await arrive(office);
    await arrive(office);
    expect(Date.parse(state()?.dueAt ?? '')).toBeGreaterThan(Date.parse(before?.dueAt ?? ''));
    expect(state()).toMatchObject({ version: (before?.version ?? 0) + 1, askedSince: before?.version });
    // Whoever has the older form open answers what is asked now.
    const answer = await act(office, 'employee', commands.acknowledge, before?.version);
    expect(answer).toMatchObject({ outcome: 'recorded' });
  });
});
