import { describe, expect, it } from 'vitest';
import { stages } from '../../core/evaluation/stage.ts';
import type { OfficeOfPeriod } from '../../core/periods/evaluator.ts';
import {
  isAsked,
  isToEvaluate,
  mayMend,
  type PeriodStatus,
  periodStatuses,
  statusOf,
  takesPeriods,
} from '../../core/periods/status.ts';
import {
  afterWindow,
  atWork,
  brief,
  chainOf,
  decided,
  explained,
  inWindow,
  objected,
  type Said,
  signed,
  surveyed,
  windowCloses,
} from './period-examples.ts';

const { window } = surveyed('q1');
const office = {
  assessor: brief('assessor'),
  appealDecider: brief('decider'),
  unit: 'SDN 1',
  organisation: 'D',
};
const waits = { overdueReview: 'wait' as const };
const inOffice: OfficeOfPeriod = { office, why: 'inOffice', move: null };
const top: OfficeOfPeriod = { ...inOffice, office: { ...office, appealDecider: null } };
const next = (instant: string) => new Date(Date.parse(instant) + 1);

type About = Parameters<typeof statusOf>[2];
const status = (about: Partial<About> = {}, of = inOffice) =>
  statusOf(of, window, {
    ...{ state: atWork, recorded: false, objected: false, overdueReview: 'toSuperior', now: inWindow },
    ...about,
  });
const withPlanAt = (firstAt: string): About['state'] => ({
  ...atWork,
  planSet: { version: 1, hash: 'p', firstAt, late: true },
});

describe('where a period stands', () => {
  it('is not open until the first instant of its window', () => {
    expect(status({ now: new Date(Date.parse(window.opensAt) - 1) })).toBe('notOpen');
    expect(status({ now: new Date(window.opensAt) })).toBe('open');
  });

  it('is open until the last instant of its window, and with the superior then for their days (annex BAB V A.8)', () => {
    expect(window.closesAt).toBe(windowCloses.toISOString());
    expect(status({ now: windowCloses })).toBe('open');
    expect(status({ now: next(window.closesAt) })).toBe('withSuperior');
    // 14 working days after the window, which closes on 14 April; 1 May is a Saturday.
    expect(window.superiorUntil).toBe('2027-05-04T16:59:59.000Z');
    expect(status({ now: new Date(window.superiorUntil) })).toBe('withSuperior');
    expect(status({ now: next(window.superiorUntil) })).toBe('overdue');
  });

  it('is overdue at once where the body waits for its assessors, and where nobody is above', () => {
    expect(status({ ...waits, now: windowCloses })).toBe('open');
    expect(status({ ...waits, now: afterWindow })).toBe('overdue');
    expect(status({ now: afterWindow }, top)).toBe('overdue');
  });

  it('is recorded, or objected to, whatever else is the case', () => {
    for (const now of [new Date('2027-01-05T03:00:00Z'), inWindow, afterWindow])
      for (const state of [atWork, { ...atWork, stage: 'final' as const }, { ...atWork, planSet: null }]) {
        expect(status({ state, now, recorded: true })).toBe('recorded');
        expect(status({ state, now, recorded: true, objected: true })).toBe('objected');
      }
  });

  it('is nothing to evaluate where no plan was in force before its window closed', () => {
    expect(status({ state: { ...atWork, planSet: null } })).toBe('noPlan');
    expect(status({ state: withPlanAt(next(window.closesAt).toISOString()), now: afterWindow })).toBe(
      'noPlan',
    );
    expect(status({ state: withPlanAt(window.closesAt) })).toBe('open');
  });

  it.each(stages)('is over once the year is rated, or its person takes no part: %s', (stage) => {
    const rated = stages.indexOf(stage) > stages.indexOf('review');
    expect(takesPeriods(stage)).toBe(!rated);
    expect(status({ state: { ...atWork, stage } })).toBe(rated ? 'over' : 'open');
    expect(status({ state: { ...atWork, stage }, now: new Date('2027-01-05T03:00:00Z') })).toBe('notOpen');
  });
});

describe('what is asked of somebody', () => {
  const toEvaluate: PeriodStatus[] = ['open', 'withSuperior', 'overdue'];
  it.each(periodStatuses)('by a period that is %s', (each) => {
    expect(isToEvaluate(each)).toBe(toEvaluate.includes(each));
    expect(isAsked(each)).toBe([...toEvaluate, 'objected'].includes(each));
  });
});

describe('what was recorded of a period', () => {
  const may = (said: Said[], about: Partial<Pick<About, 'state' | 'now'>> = {}) => {
    const { standing } = surveyed('q1', { lines: chainOf(...said) });
    if (!standing) throw new Error('nothing stands');
    return mayMend(standing, window, { state: atWork, now: inWindow, ...about });
  };

  it('may be mended within the window, though it was signed', () => {
    expect(may([{}])).toBe(true);
    expect(may([{}, signed])).toBe(true);
    expect(may([{}], { now: windowCloses })).toBe(true);
    expect(may([{}], { now: next(window.closesAt) })).toBe(false);
  });

  it('is final where the superior recorded it (annex BAB IV A.11)', () => {
    expect(may([{ bySuperior: true }])).toBe(false);
  });

  it('is for the superior to change once there is an objection, and stays as decided (annex BAB V B.5)', () => {
    expect(may([{}, objected])).toBe(false);
    expect(may([{}, objected, explained, decided])).toBe(false);
  });

  it('stays as it is once the year was rated', () => {
    expect(may([{}], { state: { ...atWork, stage: 'review' } })).toBe(true);
    expect(may([{}], { state: { ...atWork, stage: 'acknowledgement' } })).toBe(false);
  });
});
