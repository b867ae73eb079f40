import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { headOfPeriods, type PeriodEntry } from '../../core/periods/line.ts';
import { awaitedPeriods, countPeriods } from '../../core/periods/overview.ts';
import { awayFor } from './examples.ts';
import {
  afterWindow,
  atWork,
  brief,
  chainOf,
  decided,
  explained,
  inWindow,
  objected,
  passedOn,
  quarterly,
  type Said,
  sightOf,
} from './period-examples.ts';

const somebody = (personId: string, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...atWork, evaluationId: `2027-abc-${personId}`, employee: brief(personId) },
  ...about,
});
const headOf = ({ evaluationId }: EvaluationState, ...said: Said[]) =>
  headOfPeriods(
    evaluationId,
    chainOf(...said.map((each) => ({ ...each, evaluationId }) as Said)) as PeriodEntry[],
  );

const [waiting, rated, disputing, planless] = [
  somebody('waiting'),
  somebody('rated'),
  somebody('disputing'),
  somebody('planless', { planSet: null }),
] as const;
const states = [waiting, rated, disputing, planless];
const heads = [headOf(rated, {}), headOf(disputing, {}, objected)];
const about = { ...sightOf(), states, heads };

const awaited = (more: Partial<Parameters<typeof awaitedPeriods>[0]> = {}) =>
  awaitedPeriods({ ...about, ...more }).map(({ state, period, status, evaluator, until }) => [
    ...[state.employee.personId, period.id, status, evaluator.person.personId, until.slice(0, 10)],
  ]);

describe('where everybody of a cycle stands', () => {
  it('is counted period by period, everybody once', () => {
    const counted = countPeriods(about);
    expect(counted.map(({ period }) => period.id)).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect(counted[0]?.window).toMatchObject({ opensOn: '2027-03-17', closesOn: '2027-04-14' });
    const none = { withSuperior: 0, overdue: 0, over: 0 };
    expect(counted[0]?.counts).toEqual({ ...none, open: 1, recorded: 1, objected: 1, noPlan: 1, notOpen: 0 });
    expect(counted[1]?.counts).toEqual({
      ...{ ...none, open: 0, recorded: 0, objected: 0, noPlan: 0, notOpen: states.length },
    });
  });

  it('counts what is late with the superior, and as overdue where the body waits', () => {
    expect(countPeriods({ ...about, now: afterWindow })[0]?.counts).toMatchObject({
      withSuperior: 1,
      overdue: 0,
    });
    const cycle = { ...quarterly, overdueReview: 'wait' as const };
    expect(countPeriods({ ...about, now: afterWindow, cycle })[0]?.counts).toMatchObject({
      ...{ withSuperior: 0, overdue: 1 },
    });
  });

  it('is nothing where the body has set no periods', () => {
    const cycle = { ...quarterly, periods: { ...quarterly.periods, every: 'none' as const } };
    expect(countPeriods({ ...about, cycle })).toEqual([]);
    expect(awaited({ cycle })).toEqual([]);
  });
});

describe('the periods that wait', () => {
  it('are to be evaluated by the assessor until the window closes, or objected to; no others', () => {
    expect(awaited()).toEqual([
      ['waiting', 'q1', 'open', 'assessor', '2027-04-14'],
      ['disputing', 'q1', 'objected', 'assessor', '2027-03-23'],
    ]);
  });

  it('say whose period it is, and why it is they', () => {
    expect(awaitedPeriods(about)[0]).toMatchObject({
      ...{ state: waiting, why: 'inOffice', move: null, office: { assessor: brief('assessor') } },
      ...{ window: { opensOn: '2027-03-17' }, evaluator: { bySuperior: false, onBehalfOf: null } },
    });
  });

  it('are of one period where one is asked for', () => {
    const now = new Date('2027-06-21T03:00:00Z');
    const periods = (periodId?: string) => [
      ...new Set(awaited({ now, ...(periodId ? { periodId } : {}) }).map(([, period]) => period)),
    ];
    expect(periods()).toEqual(['q1', 'q2']);
    expect(periods('q2')).toEqual(['q2']);
    expect(periods('q3')).toEqual([]);
  });

  it('are with the superior after the window, who has 14 working days (annex BAB V A.8)', () => {
    const late = (cycle = quarterly, state = waiting) =>
      awaited({ now: afterWindow, cycle, states: [state], periodId: 'q1' });
    expect(late()).toEqual([['waiting', 'q1', 'withSuperior', 'decider', '2027-05-04']]);
    // Whoever has no superior, or a body that waits, has the days of the window alone.
    expect(late({ ...quarterly, overdueReview: 'wait' })).toEqual([
      ['waiting', 'q1', 'overdue', 'assessor', '2027-04-14'],
    ]);
    expect(late(quarterly, { ...waiting, appealDecider: null })).toEqual([
      ['waiting', 'q1', 'overdue', 'assessor', '2027-04-14'],
    ]);
  });

  it('are with whoever acts for those who are away, but never with the employee', () => {
    const substitutions = [awayFor(brief('assessor'), { substitute: brief('disputing') })];
    expect(awaited({ substitutions }).map(([employee, , , who]) => [employee, who])).toEqual([
      ['waiting', 'disputing'],
      ['disputing', 'assessor'],
    ]);
  });
});

describe('an objection that waits', () => {
  const waits = (now: Date, ...said: Said[]) =>
    awaited({ now, states: [disputing], heads: [headOf(disputing, {}, ...said)], periodId: 'q1' });
  const silent = new Date('2027-03-24T03:00:00Z');

  it('is with the assessor until they explain, and then with their superior (annex BAB V B.4 and B.6)', () => {
    expect(waits(inWindow, objected)).toEqual([['disputing', 'q1', 'objected', 'assessor', '2027-03-23']]);
    expect(waits(inWindow, objected, explained)).toEqual([
      ['disputing', 'q1', 'objected', 'decider', '2027-03-30'],
    ]);
  });

  it('is with the superior once the assessor has let the days pass', () => {
    expect(waits(silent, objected)).toEqual([['disputing', 'q1', 'objected', 'decider', '2027-03-30']]);
  });

  it('is with whoever it was passed on to, who has the days anew', () => {
    const at = '2027-03-31T03:00:00.000Z';
    expect(waits(new Date(at), objected, { ...passedOn, at })).toEqual([
      ['disputing', 'q1', 'objected', 'next-up', '2027-04-09'],
    ]);
  });

  it('waits for nobody once it is decided', () => {
    expect(waits(silent, objected, explained, decided)).toEqual([]);
  });

  it('stays with the assessor where nobody is above them any more', () => {
    const state = { ...disputing, appealDecider: null };
    expect(awaited({ now: silent, states: [state] })).toEqual([
      ['disputing', 'q1', 'objected', 'assessor', '2027-03-23'],
    ]);
  });
});
