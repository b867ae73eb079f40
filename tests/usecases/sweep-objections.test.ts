import { beforeEach, describe, expect, it } from 'vitest';
import { headOfBodyId } from '../../core/people/person.ts';
import { actingOnPeriod } from '../../core/periods/acting.ts';
import { evaluatingPeriod } from '../../core/periods/evaluating.ts';
import type { PeriodEntry } from '../../core/periods/line.ts';
import { brokenPeriodLine, isPassed } from '../../core/periods/line.ts';
import { undecidedPeriods } from '../../core/periods/passing.ts';
import { type PeriodActForm, periodActFormSchema } from '../../core/periods/write-act.ts';
import { periodFormSchema } from '../../core/periods/write-line.ts';
import type { PeriodWriter } from '../../core/periods/writer.ts';
import { sweepObjections } from '../../core/usecases/sweep-objections.ts';
import { writePeriodLine } from '../../core/usecases/write-period-line.ts';
import { awayFor, bodyCalendar, commands, digest, person } from '../core/examples.ts';
import { act, deliverAll, evaluationId, type Office, openOffice, withOneEvaluation } from './office.ts';

let office: Office;
const entries = () => office.store.periods.get(evaluationId) ?? [];
const passed = () => entries().filter(isPassed);
const goTo = (instant: string) => office.clock.moveTo(new Date(instant));
const swept = () => sweepObjections(office.ports);
const state = () => {
  const found = office.store.states.get(evaluationId);
  if (!found) throw new Error('no evaluation');
  return found;
};
const write = <Line extends PeriodEntry, Refusal>(writer: PeriodWriter<Line, Refusal>) =>
  writePeriodLine({ state: state(), seen: entries().length }, writer, office.ports);

const rate = (personId: string) => {
  const form = periodFormSchema.parse({ resultRating: 'meets', behaviourRating: 'meets', feedback: 'Baik' });
  return write(evaluatingPeriod({ state: state(), periodId: 'q1', form, personId }));
};
const send = async (personId: string, fields: Partial<PeriodActForm>) => {
  const form = periodActFormSchema.parse({ text: 'Ada buktinya', ...fields });
  return (await write(actingOnPeriod({ state: state(), periodId: 'q1', form, personId }))).outcome;
};
const decide = (personId: string) => send(personId, { act: 'decided', outcome: 'confirmed' });

async function rosterOf(above: Record<string, string | null>): Promise<void> {
  await office.plain.people.saveAll(
    Object.entries(above).map(([personId, supervisorId]) => person(personId, { supervisorId })),
  );
}

beforeEach(async () => {
  office = await withOneEvaluation(openOffice());
  await rosterOf({ employee: 'assessor', assessor: 'decider', decider: 'third', third: null });
  await rosterOf({ [headOfBodyId]: null });
  await act(office, 'employee', commands.submitPlan);
  await act(office, 'assessor', commands.approvePlan);
  goTo('2027-03-18T03:00:00Z');
  await rate('assessor');
  await send('employee', { act: 'objected' });
  await deliverAll(office);
});

describe('an objection to the result of a period', () => {
  it('stays with the decider for seven working days, and falls to the next one up when they end', async () => {
    // 18 March is a Thursday; Good Friday is the 26th: seven working days end with 30 March.
    goTo('2027-03-30T16:59:59.000Z');
    expect(await swept()).toEqual({ objectionsPassedUp: 0, objectionsLeft: 0, failed: 0 });
    goTo('2027-03-30T17:00:01.000Z');
    expect(await swept()).toEqual({ objectionsPassedUp: 1, objectionsLeft: 0, failed: 0 });
    expect(passed()).toMatchObject([
      {
        seq: 3,
        period: 'q1',
        about: 1,
        passedFrom: { personId: 'decider' },
        passedTo: { personId: 'third' },
      },
    ]);
    expect(brokenPeriodLine(entries(), digest)).toBeUndefined();
    const before = office.mailer.sent.length;
    await deliverAll(office);
    expect(office.mailer.sent.slice(before)).toMatchObject([
      { subject: 'periodObjection', to: 'third@kinerja.example' },
    ]);
    expect(await decide('decider')).toBe('notYours');
    expect(await decide('third')).toBe('recorded');
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0 });
  });

  it('is passed on once though it is swept twice, and the next one has the same days anew', async () => {
    goTo('2027-04-01T03:00:00Z');
    expect(await swept()).toMatchObject({ objectionsPassedUp: 1 });
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0 });
    // Seven working days from 1 April end with 12 April.
    goTo('2027-04-12T16:59:59.000Z');
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0 });
    goTo('2027-04-12T17:00:01.000Z');
    expect(await swept()).toMatchObject({ objectionsPassedUp: 1 });
    expect(passed().map(({ passedTo }) => passedTo.personId)).toEqual(['third', headOfBodyId]);
    goTo('2027-05-03T03:00:00Z');
    expect(await swept()).toEqual({ objectionsPassedUp: 0, objectionsLeft: 1, failed: 0 });
    expect(await decide(headOfBodyId)).toBe('recorded');
  });

  it('passes over whoever rated, the employee, and whoever has been silent already', async () => {
    await rosterOf({ assessor: 'decider', decider: 'employee', employee: 'third', third: 'decider' });
    goTo('2027-04-01T03:00:00Z');
    await swept();
    expect(passed().at(-1)?.passedTo.personId).toBe('third');
    goTo('2027-05-03T03:00:00Z');
    expect(await swept()).toMatchObject({ objectionsLeft: 1 });
  });

  it('is not decided by somebody who was silent, even where they act for the one it fell to', async () => {
    goTo('2027-04-01T03:00:00Z');
    await swept();
    const third = { personId: 'third', name: 'Name of third', position: 'Guru' };
    const silent = { personId: 'decider', name: 'Name of decider', position: 'Guru' };
    await office.substitutions.add(
      awayFor(third, { from: '2027-03-01T00:00:00.000Z', substitute: silent, superior: null }),
    );
    expect(await decide('decider')).toBe('notYours');
  });

  it('is decided by nobody who explained it for the assessor, as a substitute or because it fell to them', async () => {
    const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
    const from = '2027-03-01T00:00:00.000Z';
    await office.substitutions.add(
      awayFor(brief('assessor'), { from, substitute: brief('third'), superior: null }),
    );
    await office.substitutions.add(
      awayFor(brief('decider'), { from, substitute: brief('third'), superior: null }),
    );
    expect(await send('third', { act: 'explained' })).toBe('recorded');
    expect(await decide('third')).toBe('notYours');
    goTo('2027-04-01T03:00:00Z');
    await swept();
    expect(passed().at(-1)?.passedTo.personId).toBe(headOfBodyId);
    expect(await decide(headOfBodyId)).toBe('recorded');
  });

  it('still hears the assessor after it was passed on', async () => {
    goTo('2027-04-01T03:00:00Z');
    await swept();
    expect(await send('assessor', { act: 'explained' })).toBe('recorded');
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0 });
    expect(await decide('third')).toBe('recorded');
  });

  it('is left alone in a cycle that is over, and where the employee takes no part any more', async () => {
    goTo('2027-04-01T03:00:00Z');
    const [cycle] = office.store.cycles.values();
    if (!cycle) throw new Error('no cycle');
    cycle.status = 'closed';
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0 });
    cycle.status = 'running';
    office.store.states.set(evaluationId, { ...state(), stage: 'excluded' });
    expect(await swept()).toMatchObject({ objectionsPassedUp: 0, failed: 0 });
  });

  it('is left to the next sweep when something fails, and holds up no other', async () => {
    goTo('2027-04-01T03:00:00Z');
    const peopleAbove = () => Promise.reject(new Error('away'));
    expect(await sweepObjections({ ...office.ports, peopleAbove })).toMatchObject({ failed: 1 });
    expect(await swept()).toMatchObject({ objectionsPassedUp: 1 });
  });

  it('stays with a decider who was quicker than the list of objections says', async () => {
    goTo('2027-04-01T03:00:00Z');
    const before = await office.periods.objectedIn(state().cycleId);
    await decide('decider');
    const periods = { ...office.periods, objectedIn: async () => before };
    expect(await sweepObjections({ ...office.ports, periods })).toEqual({
      ...{ objectionsPassedUp: 0, objectionsLeft: 0, failed: 0 },
    });
    expect(passed()).toEqual([]);
  });
});

describe('objections that are late', () => {
  it('are told period by period', () => {
    const at = '2027-03-18T03:00:00.000Z';
    const head = { evaluationId, lines: 2, hash: 'h', predicates: {} };
    const late = (now: string, objections: Parameters<typeof undecidedPeriods>[0]['objections']) =>
      undecidedPeriods(
        { ...head, objections },
        { state: state(), calendar: bodyCalendar, now: new Date(now) },
      );
    const waits = { at, explained: true };
    const fresh = { at: '2027-03-30T03:00:00.000Z', explained: false };
    expect(late('2027-04-01T03:00:00Z', { q1: waits, q2: fresh })).toEqual(['q1']);
    expect(late('2027-03-30T03:00:00Z', { q1: waits })).toEqual([]);
    expect(late('2027-04-01T03:00:00Z', {})).toEqual([]);
  });
});
