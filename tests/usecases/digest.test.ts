import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { defaultPreferences, type Preferences } from '../../core/mails/preferences.ts';
import { remind } from '../../core/usecases/remind.ts';
import { renewLink } from '../../core/usecases/renew-link.ts';
import { timeMails } from '../../core/usecases/time-mails.ts';
import { at, commands, cycle, january, person } from '../core/examples.ts';
import { act, deliverAll, dumpOf, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const told = (personId: string) =>
  office.mailer.sent.filter(({ to }) => to.startsWith(`${personId}@`)).map(({ subject }) => subject);
const choose = (personId: string, wishes: Partial<Preferences>) =>
  office.preferences.save(personId, { ...defaultPreferences, ...wishes });
const round = () => timeMails(office.ports);
async function deliver(): Promise<void> {
  await deliverAll(office);
  await deliverAll(office);
}

/** Enrols more people under the same assessor and hands in their plans, so that the assessor has tasks. */
async function handIn(count: number): Promise<void> {
  const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
  for (let index = 0; index < count; index += 1) {
    const employee = person(`e${index}`);
    await office.people.saveAll([employee]);
    const enrolment = { person: employee, assessor: brief('assessor'), appealDecider: brief('decider') };
    const change = enrol(enrolment, at(january));
    await office.evaluations.create(change);
    const { evaluationId, version } = change.next;
    const actor = { kind: 'person', personId: employee.personId, via: 'link' } as const;
    await office.perform({ evaluationId, version, command: commands.submitPlan, actor });
  }
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  // Tuesday, ten in the morning in western Indonesia.
  office.clock.moveTo(new Date('2027-01-05T03:00:00Z'));
});

describe('a person who wants one mail a day', () => {
  beforeEach(() => choose('assessor', { bundling: 'digest' }));

  it('gets everything that waits in one mail, each with its own link that works, once a day', async () => {
    await handIn(3);
    await deliver();
    expect(told('assessor')).toEqual([]);
    expect(await round()).toEqual({ released: 0, digests: 1, failed: 0 });
    expect(await round()).toEqual({ released: 0, digests: 0, failed: 0 });
    await deliver();
    expect(told('assessor')).toEqual(['digest']);
    const links = office.mailer.sent.find(({ subject }) => subject === 'digest')?.text.split('\n') ?? [];
    expect(new Set(links).size).toBe(3);
    for (const link of links) {
      const found = await office.tasks.link(office.links.hashOf(link.split('/t/')[1] ?? ''));
      expect(found?.personId).toBe('assessor');
    }
    // What comes in later waits for the next working day.
    await handIn(4);
    await deliver();
    expect(await round()).toMatchObject({ digests: 0 });
    office.clock.moveTo(new Date('2027-01-06T03:00:00Z'));
    expect(await round()).toMatchObject({ digests: 1 });
  });

  it('gets none at night, on a day off, or in their own quiet hours', async () => {
    await handIn(1);
    await deliver();
    for (const off of ['2027-01-05T15:00:00Z', '2027-01-09T03:00:00Z']) {
      office.clock.moveTo(new Date(off));
      expect(await round()).toMatchObject({ digests: 0 });
    }
    await choose('assessor', { bundling: 'digest', quietFrom: 8, quietUntil: 13 });
    office.clock.moveTo(new Date('2027-01-11T03:00:00Z'));
    expect(await round()).toMatchObject({ digests: 0 });
    office.clock.moveTo(new Date('2027-01-11T07:00:00Z'));
    expect(await round()).toMatchObject({ digests: 1 });
  });

  it('gets none after completion, not even one that was posted before it', async () => {
    await act(office, 'employee', commands.submitPlan);
    await deliver();
    expect(await round()).toMatchObject({ digests: 1 });
    await act(office, 'assessor', commands.approvePlan);
    await deliver();
    expect(told('assessor')).not.toContain('digest');
  });

  it('is posted once, however many rounds are made at the same time', async () => {
    await handIn(2);
    await deliver();
    const rounds = await Promise.all([round(), round(), round()]);
    expect(rounds.map(({ digests }) => digests).sort()).toEqual([0, 0, 1]);
  });

  it('still gets at once a fresh link that they ask for', async () => {
    await act(office, 'employee', commands.submitPlan);
    await deliver();
    const evaluationId = `${cycle.cycleId}-employee`;
    const linkId = office.links.idFor({ evaluationId, version: 2, personId: 'assessor', rotation: 0 });
    await round();
    await deliver();
    await renewLink(linkId, office.ports);
    await deliver();
    expect(told('assessor')).toEqual(['digest', 'yourTurn']);
  });
});

describe('whoever has chosen nothing', () => {
  it('is told each turn at once, and reminded of three tasks or more in one mail', async () => {
    await handIn(3);
    await deliver();
    expect(told('assessor')).toEqual(['yourTurn', 'yourTurn', 'yourTurn']);
    office.clock.moveTo(new Date('2027-01-28T03:00:00Z'));
    await remind(office.ports);
    await deliver();
    expect(told('assessor')).toHaveLength(3);
    expect(await round()).toMatchObject({ digests: 1 });
    await deliver();
    expect(told('assessor').at(-1)).toBe('digest');
  });

  it('is reminded of fewer by a mail for each', async () => {
    await handIn(2);
    await deliver();
    office.clock.moveTo(new Date('2027-01-28T03:00:00Z'));
    await remind(office.ports);
    await deliver();
    expect(told('assessor')).toEqual(['yourTurn', 'yourTurn', 'reminder', 'reminder']);
  });
});

describe('quiet hours', () => {
  beforeEach(() => choose('assessor', { quietFrom: 20, quietUntil: 6 }));

  it('hold a mail back until they are over, and then it goes once, if it is still needed', async () => {
    office.clock.moveTo(new Date('2027-01-05T14:00:00Z'));
    await act(office, 'employee', commands.submitPlan);
    await deliver();
    expect(told('assessor')).toEqual([]);
    expect(await round()).toMatchObject({ released: 0 });
    office.clock.moveTo(new Date('2027-01-05T23:01:00Z'));
    const rounds = await Promise.all([round(), round()]);
    expect(rounds.map(({ released }) => released).sort()).toEqual([0, 1]);
    await deliver();
    expect(told('assessor')).toEqual(['yourTurn']);
    const before = dumpOf(office);
    await round();
    await deliver();
    expect(dumpOf(office)).toBe(before);
  });

  it('end with nothing when the task is over by then', async () => {
    office.clock.moveTo(new Date('2027-01-05T14:00:00Z'));
    await act(office, 'employee', commands.submitPlan);
    await deliver();
    await act(office, 'assessor', commands.approvePlan);
    await deliver();
    office.clock.moveTo(new Date('2027-01-06T00:00:00Z'));
    await round();
    await deliver();
    expect(told('assessor')).not.toContain('yourTurn');
  });
});
