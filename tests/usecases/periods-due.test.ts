import { beforeEach, describe, expect, it } from 'vitest';
import { enrol } from '../../core/evaluation/enrol.ts';
import { at, awayFor, commands, cycle, january, person } from '../core/examples.ts';
import {
  act,
  deliverAll,
  dumpOf,
  evaluationId,
  type Office,
  openOffice,
  withOneEvaluation,
} from './office.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
let office: Office;
const dueFor = async (who: string) =>
  (await office.ports.periodsDue(who)).map(({ state, period, status }) => [
    state.employee.personId,
    period.id,
    status,
  ]);
const goTo = (instant: string) => office.clock.moveTo(new Date(instant));

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  // The assessor is assessed by the decider, and has no plan yet.
  const above = { person: person('assessor'), assessor: brief('decider'), appealDecider: null };
  await office.plain.evaluations.create(enrol(above, at(january)));
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  await deliverAll(office);
});

describe('the periods that wait for somebody', () => {
  it('are those of their people, in the window; looking writes nothing', async () => {
    goTo('2027-03-16T03:00:00Z');
    expect(await dueFor('assessor')).toEqual([]);
    goTo('2027-03-18T03:00:00Z');
    const before = dumpOf(office);
    expect(await dueFor('assessor')).toEqual([['employee', 'q1', 'open']]);
    expect(await dueFor('decider')).toEqual([]);
    expect(await dueFor('employee')).toEqual([]);
    expect(dumpOf(office)).toBe(before);
  });

  it('fall to the superior of an assessor who lets them pass', async () => {
    goTo('2027-04-15T03:00:00Z');
    expect(await dueFor('assessor')).toEqual([]);
    expect(await dueFor('decider')).toEqual([['employee', 'q1', 'withSuperior']]);
  });

  it('are those of whoever acts for an assessor who is away', async () => {
    goTo('2027-03-18T03:00:00Z');
    await office.substitutions.add(awayFor(brief('assessor'), { from: '2027-03-01T00:00:00.000Z' }));
    expect(await dueFor('assessor')).toEqual([]);
    expect(await dueFor('substitute')).toEqual([['employee', 'q1', 'open']]);
  });

  it('are none in a cycle without periods, and in one that is over', async () => {
    goTo('2027-03-18T03:00:00Z');
    const stored = office.store.cycles.get(cycle.cycleId);
    if (!stored) throw new Error('no cycle');
    office.store.cycles.set(cycle.cycleId, { ...stored, periods: { ...stored.periods, every: 'none' } });
    expect(await dueFor('assessor')).toEqual([]);
    office.store.cycles.set(cycle.cycleId, { ...stored, status: 'closed' });
    expect(await dueFor('assessor')).toEqual([]);
  });

  it('stand in the mail of the day, beside the tasks', async () => {
    goTo('2027-03-18T03:00:00Z');
    // The plan of the assessor's own year waits for them too.
    await office.plain.outbox.post([{ kind: 'digest', to: 'assessor', day: '2027-03-18' }], office.clock());
    await deliverAll(office);
    const digest = office.mailer.sent.find(({ subject }) => subject === 'digest');
    expect(digest?.text).toContain(`https://kinerja.example/evaluations/${evaluationId}/periods`);
  });
});
