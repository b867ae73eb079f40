import { describe, expect, it } from 'vitest';
import type { Move } from '../../core/evaluation/move.ts';
import { holdersIn, mayRecord, surveyPeriods } from '../../core/periods/survey.ts';
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
  signed,
  surveyed,
} from './period-examples.ts';

const officeOf = (assessor: string, appealDecider: string | null): Move['before'] => ({
  ...{ assessor: brief(assessor), appealDecider: appealDecider === null ? null : brief(appealDecider) },
  ...{ unit: 'SDN 3', organisation: 'Dinas' },
});
const move = (kind: Move['kind'], on: string, from: Move['before']): Move => ({
  ...{ kind, on, place: '', before: from, plan: 1 },
});
const withLines = (...said: Said[]) => surveyed('q1', { lines: chainOf(...said) });

describe('the periods of a year as they are surveyed', () => {
  it('are those that the body has set, the first one first', () => {
    const ids = (every: 'quarterly' | 'monthly' | 'none') => {
      const cycle = { ...quarterly, periods: { ...quarterly.periods, every } };
      return surveyPeriods(atWork, sightOf({ cycle })).map(({ period }) => period.id);
    };
    expect(ids('quarterly')).toEqual(['q1', 'q2', 'q3', 'q4']);
    expect(ids('monthly')).toHaveLength(12);
    expect(ids('none')).toEqual([]);
  });

  it('say where each stands, who evaluates it, on what, until when', () => {
    const lines = chainOf({ predicate: 'excellent' });
    const now = new Date('2027-06-29T03:00:00Z');
    const [first, second, third] = surveyPeriods(atWork, sightOf({ lines, now }));
    expect(first).toMatchObject({ status: 'recorded', standing: { line: { seq: 1 } }, earlier: undefined });
    expect(second).toMatchObject({
      ...{ status: 'open', standing: undefined, bases: ['work'], earlier: { predicate: 'excellent' } },
      ...{ why: 'inOffice', evaluator: { person: brief('assessor') }, window: { closesOn: '2027-07-14' } },
    });
    expect(third?.status).toBe('notOpen');
  });

  it.each<[string, Said[], string]>([
    ['recorded', [{}], 'recorded'],
    ['signed', [{}, signed], 'recorded'],
    ['objected to', [{}, objected], 'objected'],
    ['explained', [{}, objected, explained], 'objected'],
    ['passed on', [{}, objected, passedOn], 'objected'],
    ['decided', [{}, objected, explained, decided], 'recorded'],
  ])('say whether an objection waits: one that was %s', (_, said, status) => {
    expect(withLines(...said).status).toBe(status);
  });

  it('follow the moves of a person, and who stands in for whom', () => {
    const moved = { ...atWork, moves: [move('employeeMoved', '2027-02-01', officeOf('old', null))] };
    expect(surveyed('q1', {}, moved)).toMatchObject({ why: 'employeeMoved', bases: ['work', 'carried'] });
    const substitutions = [awayFor(brief('assessor'))];
    expect(surveyed('q1', { substitutions }).evaluator.person).toEqual(brief('substitute'));
    const conflicted = [awayFor(brief('assessor'), { substitute: brief('employee') })];
    expect(surveyed('q1', { substitutions: conflicted }).evaluator.person).toEqual(brief('assessor'));
  });

  it('fall to the superior after the window, unless the body waits for its assessors', () => {
    expect(surveyed('q1', { now: afterWindow }).evaluator).toMatchObject({
      ...{ person: brief('decider'), bySuperior: true },
    });
    const cycle = { ...quarterly, overdueReview: 'wait' as const };
    expect(surveyed('q1', { now: afterWindow, cycle }).evaluator.person).toEqual(brief('assessor'));
  });
});

describe('the way of an objection', () => {
  it('is to the assessor and their superior; nothing is due before there is one', () => {
    for (const said of [[], [{}]])
      expect(withLines(...said).objection).toMatchObject({
        ...{ explainer: { person: brief('assessor') }, decider: { person: brief('decider') } },
        ...{ until: null, due: null },
      });
  });

  it('is open for 14 working days from the signature, which proves the receipt (annex BAB V B.2)', () => {
    expect(withLines({}, signed).objection.until).toBe('2027-04-08T16:59:59.000Z');
  });

  it('has its days from when it was filed, while it waits (annex BAB V B.6)', () => {
    const due = { explainBy: '2027-03-23T16:59:59.000Z', decideBy: '2027-03-30T16:59:59.000Z' };
    expect(withLines({}, objected).objection.due).toEqual(due);
    expect(withLines({}, objected, explained).objection.due).toEqual(due);
  });

  it('goes up when it is passed on, with the same days anew', () => {
    const at = '2027-03-31T03:00:00.000Z';
    expect(withLines({}, objected, { ...passedOn, at }).objection).toMatchObject({
      ...{ decider: { person: brief('next-up') }, due: { decideBy: '2027-04-09T16:59:59.000Z' } },
    });
  });

  it('leads nowhere from what the superior recorded, which is final (annex BAB IV A.11)', () => {
    expect(withLines({ bySuperior: true }).objection.decider).toBeNull();
  });

  it('leads nowhere where the decider recorded it themself', () => {
    expect(withLines({ by: brief('decider') }).objection.decider).toBeNull();
  });
});

describe('whoever may record a period', () => {
  const may = (personId: string | null, said: Said[] = [], now = inWindow) =>
    mayRecord(surveyed('q1', { lines: chainOf(...said), now }), personId, { state: atWork, now });

  it('is the one who evaluates it, while it is to be evaluated', () => {
    expect(may('assessor')).toBe(true);
    for (const other of ['employee', 'decider', 'colleague', null]) expect(may(other)).toBe(false);
    expect(may('assessor', [], new Date('2027-03-16T03:00:00Z'))).toBe(false);
  });

  it('is the one who recorded it, while that may be mended', () => {
    expect(may('assessor', [{}])).toBe(true);
    expect(may('decider', [{}])).toBe(false);
    expect(may('assessor', [{}, objected])).toBe(false);
  });

  it('is the superior after the window, once', () => {
    expect(may('assessor', [], afterWindow)).toBe(false);
    expect(may('decider', [], afterWindow)).toBe(true);
    for (const who of ['assessor', 'decider', null]) expect(may(who, [{}], afterWindow)).toBe(false);
  });
});

describe('whose absence matters to the periods of a year', () => {
  it('are the assessor and their superior, and those of before each move, each once', () => {
    const moves = [
      move('employeeMoved', '2027-02-01', officeOf('old', 'above-old')),
      move('assessorMoved', '2027-05-03', officeOf('second', 'decider')),
      move('assessorMoved', '2027-08-02', officeOf('third', null)),
    ];
    expect(holdersIn({ ...atWork, moves }).toSorted()).toEqual(
      ['above-old', 'assessor', 'decider', 'old', 'second', 'third'].toSorted(),
    );
  });

  it('is the assessor alone where nobody is above and nobody moved', () => {
    expect(holdersIn({ ...atWork, appealDecider: null })).toEqual(['assessor']);
    expect(holdersIn(atWork)).toEqual(['assessor', 'decider']);
  });
});
