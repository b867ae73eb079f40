import { beforeEach, describe, expect, it } from 'vitest';
import { remind } from '../../core/usecases/remind.ts';
import { commands, cycle } from '../core/examples.ts';
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
const round = () => remind(office.ports);
const told = () => office.mailer.sent.map(({ to, subject }) => `${subject} ${to.split('@')[0]}`);
/** Ten in the morning in western Indonesia. */
const at = (date: string) => office.clock.moveTo(new Date(`${date}T03:00:00Z`));

/** The plan waits for the assessor; it is due on Friday 29 January 2027 or, as 31 January is a Sunday, by then. */
beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await act(office, 'employee', commands.submitPlan);
  await office.open('planReview', 'token-1');
  await deliverAll(office);
  office.mailer.sent.length = 0;
});

describe('reminding', () => {
  it('mails the one whose turn it is, before and after the date, with the same link as the first mail', async () => {
    at('2027-01-28');
    expect(await round()).toEqual({ reminded: 1, failed: 0 });
    at('2027-02-01');
    expect(await round()).toEqual({ reminded: 1, failed: 0 });
    await deliverAll(office);
    expect(told()).toEqual(['reminder assessor', 'overdue assessor']);
    const link = office.links.idFor({ evaluationId, version: 2, personId: 'assessor', rotation: 0 });
    for (const { text } of office.mailer.sent) expect(text).toBe(`https://kinerja.example/t/${link}`);
  });

  it('is done once for each reminder, however often and by however many the round is made', async () => {
    at('2027-01-28');
    const rounds = await Promise.all([round(), round(), round()]);
    expect(rounds.map(({ reminded }) => reminded).sort()).toEqual([0, 0, 1]);
    const before = dumpOf(office);
    office.clock.forward(3_600_000);
    expect(await round()).toEqual({ reminded: 0, failed: 0 });
    expect(dumpOf(office)).toBe(before);
  });

  it('sends nothing at night, on a day off, or in a cycle that does not run', async () => {
    const before = dumpOf(office);
    office.clock.moveTo(new Date('2027-02-01T15:00:00Z'));
    await round();
    at('2027-02-06');
    await round();
    expect(dumpOf(office)).toBe(before);
    office.store.cycles.set(cycle.cycleId, { ...cycle, status: 'closed' });
    at('2027-02-08');
    expect(await round()).toEqual({ reminded: 0, failed: 0 });
  });

  it('sends nothing after completion, not even what was posted before it', async () => {
    at('2027-02-01');
    await round();
    await act(office, 'assessor', commands.approvePlan);
    await deliverAll(office);
    expect(told().filter((mail) => mail.startsWith('overdue'))).toEqual([]);
    at('2027-02-08');
    expect(await round()).toEqual({ reminded: 0, failed: 0 });
  });

  it('tells the superior of whoever is late for long, with the page and no link that acts', async () => {
    at('2027-02-08');
    await round();
    await deliverAll(office);
    expect(told()).toEqual(['overdue assessor', 'escalation decider']);
    expect(office.mailer.sent[1]?.text).toBe(`https://kinerja.example/evaluations/${evaluationId}`);
  });

  it('is not held up by one task that cannot be read', async () => {
    at('2027-02-01');
    office.plain.tasks.handling = async () => {
      throw new Error('ThrottlingException');
    };
    expect(await round()).toEqual({ reminded: 0, failed: 1 });
  });
});
