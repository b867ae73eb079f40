import { type SESv2Client, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { sesMailer } from '../../adapters/email/ses.ts';
import type { Effect, MailTemplate } from '../../core/evaluation/effects.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { person } from '../core/examples.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeMailer } from '../fakes/mailer.ts';
import { deliverAll, evaluationId, type Office, openOffice, pendingIn, withOneEvaluation } from './office.ts';

const mailOf = (template: MailTemplate, to = 'employee'): Effect => ({
  kind: 'mail',
  template,
  evaluationId,
  to,
  taskVersion: null,
});
const statesOf = ({ store }: Office) => [...store.mails.values()].map(({ state }) => state);

/** SES as it is at its limit: a bucket of so many mails that fills again by the second, on a clock of its own. */
function limitedService(perSecond: number, clock: ReturnType<typeof fakeClock>) {
  const taken: { at: number; to: string }[] = [];
  const refused: number[] = [];
  let tokens = perSecond;
  let filledAt = clock().getTime();
  const send = async ({ input }: { input: { Destination?: { ToAddresses?: string[] } } }) => {
    const now = clock().getTime();
    tokens = Math.min(perSecond, tokens + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
    if (tokens < 1) {
      refused.push(now);
      throw new TooManyRequestsException({ message: 'Maximum sending rate exceeded.', $metadata: {} });
    }
    tokens -= 1;
    taken.push({ at: now, to: input.Destination?.ToAddresses?.[0] ?? '' });
    return { MessageId: `ses-${taken.length}` };
  };
  return { client: { send } as unknown as SESv2Client, taken, refused };
}

describe('a mail service at its limit of 14 a second', () => {
  it('is asked again at a pace that it bears, and every mail goes, once', async () => {
    const clock = fakeClock(new Date('2027-01-05T03:00:00Z'));
    const service = limitedService(14, clock);
    const pause = async (ms: number) => clock.forward(ms);
    const ses = sesMailer('no-reply@kinerja.example', service.client, pause);
    const office = await withOneEvaluation(
      openOffice({ clock, mailer: { ...fakeMailer(), send: ses.send } }),
    );
    const people = Array.from({ length: 400 }, (_, index) => person(`p${index}`));
    await office.people.saveAll(people);
    for (const { personId } of people)
      await office.plain.outbox.post([mailOf('planApproved', personId)], clock());
    // All at once, as at the start of a cycle; then the sweeper, once a minute.
    await Promise.all(
      pendingIn(office).map(async (outboxId) => {
        const entry = await office.outbox.load(outboxId);
        if (entry) await office.deliver(entry);
      }),
    );
    let sweeps = 0;
    for (; pendingIn(office).length > 0 && sweeps < 60; sweeps += 1) {
      clock.forward(60_000);
      await office.sweep();
    }
    expect(service.refused.length).toBeGreaterThan(50);
    expect(sweeps).toBeGreaterThan(0);
    expect(pendingIn(office)).toEqual([]);
    // And the one that came with the enrolment.
    expect(service.taken).toHaveLength(401);
    expect(new Set(service.taken.map(({ to }) => to)).size).toBe(401);
    expect(new Set(statesOf(office))).toEqual(new Set(['accepted']));
    expect(office.givenUp).toEqual([]);
    const perSecond = Map.groupBy(service.taken, ({ at }) => Math.floor(at / 1000));
    for (const [second, mails] of perSecond) expect(mails.length, String(second)).toBeLessThanOrEqual(28);
  });
});

describe('a mail that was taken, and the answer lost', () => {
  /** Takes the mail, and answers nobody. */
  async function lostAnswer(template: MailTemplate) {
    const service = fakeMailer();
    let losing = true;
    const send: typeof service.send = async (mail) => {
      const answer = await service.send(mail);
      if (losing) throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
      return answer;
    };
    const office = await withOneEvaluation(openOffice({ mailer: { ...service, send } }));
    await office.plain.outbox.post([mailOf(template)], office.clock(), 'entry');
    const deliver = async () => {
      const entry = await office.outbox.load('entry');
      if (entry) await office.deliver(entry).catch(() => {});
    };
    await deliver();
    return { office, service, deliver, found: () => (losing = false) };
  }
  const mailId = 'entry-m0';

  it('is of unknown fate: one that must arrive goes once more with the same content, a reminder never twice', async () => {
    const notice = await lostAnswer('planApproved');
    expect(notice.office.store.mails.get(mailId)).toMatchObject({ state: 'unknown', attempts: 1 });
    notice.found();
    await notice.deliver();
    expect(notice.service.sent).toHaveLength(2);
    expect(notice.service.sent[1]).toEqual(notice.service.sent[0]);
    expect(notice.office.store.mails.get(mailId)).toMatchObject({ state: 'accepted', attempts: 2 });
    const reminder = await lostAnswer('reminder');
    reminder.found();
    for (let time = 0; time < 3; time += 1) await reminder.deliver();
    expect(reminder.service.sent).toHaveLength(1);
    expect(reminder.office.store.mails.get(mailId)).toMatchObject({ state: 'unknown', attempts: 1 });
    // Counted, and not in silence.
    expect(reminder.office.givenUp).toEqual([mailId]);
    expect(pendingIn(reminder.office)).not.toContain('entry');
  });

  it('is known after all once the mail service tells of it, and does not go again', async () => {
    const { office, service, deliver, found } = await lostAnswer('planApproved');
    const news = {
      state: 'delivered',
      at: office.clock().toISOString(),
      messageId: 'm',
      reason: null,
    } as const;
    await hearOfMail({ mailId, evaluationId, to: '' }, news, office);
    found();
    await deliver();
    expect(service.sent).toHaveLength(1);
    expect(office.store.mails.get(mailId)).toMatchObject({ state: 'delivered', messageId: 'm' });
    expect(pendingIn(office)).not.toContain('entry');
  });
});

describe('a task of whose mail nobody knows whether it went', () => {
  const standing = async (office: Office) => {
    const states = [...office.store.states.values()];
    return (await diagnoseEvaluations(states, office.ports))[0];
  };

  it('is found by the office, which sends it again; a receipt that was lost is none', async () => {
    const service = fakeMailer();
    let losing = true;
    const send: typeof service.send = (mail) =>
      losing ? Promise.reject(new Error('socket hang up')) : service.send(mail);
    const office = await withOneEvaluation(openOffice({ mailer: { ...service, send } }));
    const deliverAgainAndAgain = async () => {
      for (let time = 0; time < 3; time += 1) await deliverAll(office).catch(() => {});
    };
    await deliverAgainAndAgain();
    expect(office.givenUp).toHaveLength(1);
    expect(pendingIn(office)).toEqual([]);
    await office.open('planning', 'token-1', evaluationId, `${evaluationId}-plan-1`);
    expect((await standing(office))?.diagnosis).toMatchObject({ reason: 'mailLost', owner: 'hr' });
    losing = false;
    const actor = { kind: 'hr', personId: 'officer' } as const;
    const command = { name: 'sendAgain', reason: 'Email tidak sampai' } as const;
    await office.perform({ evaluationId, version: null, command, actor });
    await deliverAll(office);
    expect(service.sent).toHaveLength(1);
    expect((await standing(office))?.diagnosis?.reason).toBe('waiting');
    losing = true;
    await office.plain.outbox.post([mailOf('receipt')], office.clock(), 'receipt');
    await deliverAgainAndAgain();
    expect(office.givenUp).toHaveLength(2);
    expect((await standing(office))?.diagnosis?.reason).toBe('waiting');
  });
});

describe('a mail that bounces, is complained of, or was suppressed', () => {
  it.each([
    ['bounced', 'Permanent General'],
    ['bounced', 'Permanent OnAccountSuppressionList'],
    ['complained', 'abuse'],
  ] as const)(
    '%s (%s): its address gets no more mail, the office has a task, another person is told, the task stays listed',
    async (state, reason) => {
      const office = await withOneEvaluation(openOffice());
      await office.open('planning', 'token-1');
      await deliverAll(office);
      const [mail] = office.store.mails.values();
      if (!mail) throw new Error('no mail');
      const news = { state, at: office.clock().toISOString(), messageId: 'm', reason };
      await hearOfMail(mail, news, office);
      await deliverAll(office);
      await office.plain.outbox.post([mailOf('planApproved')], office.clock());
      await deliverAll(office);
      expect(office.mailer.sent.map(({ subject, to }) => `${subject} ${to.split('@')[0]}`)).toEqual([
        'yourTurn employee',
        'unreachable assessor',
      ]);
      expect(statesOf(office)).toEqual([state, 'accepted', 'withheld']);
      expect(await office.addresses.marked()).toMatchObject([{ personId: 'employee', status: state }]);
      expect(await office.evaluations.awaiting('employee')).toHaveLength(1);
    },
  );
});
