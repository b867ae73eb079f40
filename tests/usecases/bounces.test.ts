import { beforeEach, describe, expect, it } from 'vitest';
import type { MailNews } from '../../core/mails/mail-record.ts';
import { diagnoseEvaluations } from '../../core/usecases/diagnose-evaluations.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { listUnreachable } from '../../core/usecases/list-unreachable.ts';
import { mendAddress } from '../../core/usecases/mend-address.ts';
import { remind } from '../../core/usecases/remind.ts';
import { settleMarks } from '../../core/usecases/settle-marks.ts';
import { commands, person } from '../core/examples.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

let office: Office;
const ports = () => ({ ...office.ports, perform: office.perform });
/** Delivers what is posted, and what that posts in turn. */
async function deliver(): Promise<void> {
  await deliverAll(office);
  await deliverAll(office);
}
const told = () => office.mailer.sent.map(({ to, subject }) => `${subject} ${to.split('@')[0]}`);
const newest = () => [...office.store.mails.values()].at(-1)?.mailId ?? '';
const keyOf = (mailId: string) => ({ mailId, evaluationId, to: '' });

function hear(state: MailNews['state'], mailId = newest(), reason: string | null = 'Permanent General') {
  const news = { state, at: office.clock().toISOString(), messageId: 'message-1', reason };
  return hearOfMail(keyOf(mailId), news, ports());
}

/** The employee is asked for a plan, and the mail comes back. */
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await office.open('planning', 'token-1');
  await deliver();
});

describe('a mail that comes back', () => {
  it('marks its address, tells the superior once, and is on the list of who mends addresses', async () => {
    expect(await hear('bounced')).toBe('cameBack');
    await deliver();
    expect(told()).toEqual(['yourTurn employee', 'unreachable assessor']);
    expect(office.mailer.sent[1]?.text).toBe(`https://kinerja.example/evaluations/${evaluationId}`);
    const [unreachable, ...others] = await listUnreachable(ports());
    expect(unreachable).toMatchObject({ person: { personId: 'employee' }, mark: { status: 'bounced' } });
    expect(others).toEqual([]);
  });

  it('heard of again, or in another order, changes nothing and tells nobody again', async () => {
    const mailId = newest();
    await hear('bounced', mailId);
    await deliver();
    const before = dumpOf(office);
    await hear('bounced', mailId);
    await hear('delivered', mailId, null);
    await deliver();
    expect(office.mailer.sent).toHaveLength(2);
    expect(office.store.mails.get(mailId)?.state).toBe('bounced');
    expect(JSON.parse(before).mails).toEqual(JSON.parse(dumpOf(office)).mails);
  });

  it('is followed by no other mail to that address: no retry loop, however often somebody is reminded', async () => {
    await hear('bounced');
    await deliver();
    for (const date of ['2027-01-28', '2027-02-01', '2027-02-08', '2027-02-15']) {
      office.clock.moveTo(new Date(`${date}T03:00:00Z`));
      await remind(ports());
      await deliver();
    }
    expect(told().filter((mail) => mail.endsWith(' employee'))).toEqual(['yourTurn employee']);
    const withheld = [...office.store.mails.values()].filter(({ state }) => state === 'withheld');
    expect(withheld.length).toBeGreaterThanOrEqual(3);
    // The task is still in the person's own list.
    expect(await office.evaluations.awaiting('employee')).toHaveLength(1);
  });

  it('is the reason why its evaluation waits', async () => {
    await hear('bounced');
    const state = office.store.states.get(evaluationId);
    if (!state) throw new Error('no evaluation');
    // The simulated engine tells of no execution; people are asked about right after the stage began.
    const [standing] = await diagnoseEvaluations([state], ports());
    expect(standing?.diagnosis).toMatchObject({ reason: 'mailBounced', owner: 'hr' });
  });

  it('only for a while leaves no mark', async () => {
    expect(await hear('bounced', newest(), 'Transient MailboxFull')).toBe('noted');
    expect(await listUnreachable(ports())).toEqual([]);
  });

  it('after its task is over tells nobody', async () => {
    const mailId = newest();
    await act(office, 'employee', commands.submitPlan);
    await deliver();
    office.mailer.sent.length = 0;
    expect(await hear('bounced', mailId)).toBe('cameBack');
    await deliver();
    expect(told()).toEqual([]);
  });

  it('that was complained of is treated alike, and one that is not ours is left alone', async () => {
    expect(await hear('complained')).toBe('cameBack');
    expect((await listUnreachable(ports()))[0]?.mark.status).toBe('complained');
    expect(await hear('bounced', 'somebody-elses')).toBe('notOurs');
  });
});

describe('mending an address', () => {
  const mend = (email: string) => mendAddress({ person: person('employee'), email, by: 'hr-1' }, ports());

  it('sends everything that waits again, with a fresh link, as an act of the office in the record', async () => {
    await hear('bounced');
    await deliver();
    office.mailer.sent.length = 0;
    expect(await mend('right@kinerja.example')).toEqual({ mended: true, sentAgain: 1 });
    await deliver();
    expect(told()).toEqual(['yourTurn right']);
    const link = office.links.idFor({ evaluationId, version: 2, personId: 'employee', rotation: 0 });
    expect(office.mailer.sent[0]?.text).toBe(`https://kinerja.example/t/${link}`);
    expect(office.store.events.get(evaluationId)?.at(-1)).toMatchObject({
      command: 'sendAgain',
      by: { kind: 'hr', personId: 'hr-1' },
    });
    expect(await office.addresses.changes('employee')).toMatchObject([{ by: 'hr-1' }]);
    expect(await listUnreachable(ports())).toEqual([]);
  });

  it('keeps no address in what it notes', async () => {
    await hear('bounced');
    await mend('right@kinerja.example');
    const { mails, addressChanges, addressMarks } = office.store;
    const noted = JSON.stringify([[...mails.values()], addressChanges, [...addressMarks.values()]]);
    expect(noted).not.toContain('@');
  });

  it('with the same address tries it once more', async () => {
    await hear('bounced');
    const { email } = person('employee');
    expect(await mend(email)).toMatchObject({ mended: true });
    await deliver();
    expect(told().filter((mail) => mail === 'yourTurn employee')).toHaveLength(2);
  });

  it('refuses the address of somebody else, and gives way to who was quicker', async () => {
    expect(await mend(person('assessor').email)).toEqual({ mended: false, why: 'taken' });
    await mend('first@kinerja.example');
    expect(await mend('second@kinerja.example')).toEqual({ mended: false, why: 'conflict' });
  });

  it('is done by a newer roster too: the next sweep sends again what waits, once', async () => {
    await hear('bounced');
    await deliver();
    expect(await settleMarks(ports())).toEqual({ mended: 0, failed: 0 });
    await office.people.saveAll([{ ...person('employee'), email: 'roster@kinerja.example' }]);
    expect(await settleMarks(ports())).toEqual({ mended: 1, failed: 0 });
    expect(await settleMarks(ports())).toEqual({ mended: 0, failed: 0 });
    await deliver();
    expect(told().at(-1)).toBe('yourTurn roster');
  });
});
