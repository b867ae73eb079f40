import { describe, expect, it } from 'vitest';
import type { Person } from '../../core/people/person.ts';
import { brokenPeriodLine, headOfPeriods, periodEntrySchema } from '../../core/periods/line.ts';
import { passingOn, undecidedPeriods, waitingObjection } from '../../core/periods/passing.ts';
import { bodyCalendar, digest, person } from './examples.ts';
import {
  atWork,
  brief,
  chainOf,
  decided,
  explained,
  objected,
  passedOn,
  type Said,
  sightOf,
  signed,
} from './period-examples.ts';

/** The day after the seven working days of an objection of 18 March. */
const late = new Date('2027-03-31T03:00:00.000Z');

describe('the objections that should have been decided', () => {
  const undecided = (now: string, ...said: Said[]) =>
    undecidedPeriods(headOfPeriods(atWork.evaluationId, chainOf(...said)), {
      ...{ state: atWork, calendar: bodyCalendar, now: new Date(now) },
    });

  it('are those whose seven working days are over (annex BAB V B.6), explained or not', () => {
    expect(undecided('2027-03-30T16:59:59.000Z', {}, objected)).toEqual([]);
    expect(undecided('2027-03-30T16:59:59.001Z', {}, objected)).toEqual(['q1']);
    expect(undecided('2027-03-30T16:59:59.001Z', {}, objected, explained)).toEqual(['q1']);
  });

  it('are none that was decided, or never filed', () => {
    expect(undecided(late.toISOString(), {}, objected, decided)).toEqual([]);
    expect(undecided(late.toISOString(), {}, signed)).toEqual([]);
  });

  it('have the days anew once they were passed on', () => {
    const passed = { ...passedOn, at: late.toISOString() };
    expect(undecided('2027-04-09T16:59:59.000Z', {}, objected, passed)).toEqual([]);
    expect(undecided('2027-04-09T16:59:59.001Z', {}, objected, passed)).toEqual(['q1']);
  });

  it('are told apart', () => {
    const second = { ...objected, period: 'q2', about: 2, at: late.toISOString() };
    expect(undecided(late.toISOString(), {}, { period: 'q2' }, objected, second)).toEqual(['q1']);
  });
});

const waitingOf = (said: Said[], periodId = 'q1', state = atWork) =>
  waitingObjection(state, periodId, sightOf({ lines: chainOf(...said), now: late }));

describe('an objection that waits', () => {
  it('is with the superior, or with whoever it was passed on to last', () => {
    expect(waitingOf([{}, objected])).toMatchObject({
      ...{ holder: brief('decider'), assessor: brief('assessor'), standing: { line: { seq: 1 } } },
    });
    expect(waitingOf([{}, objected, passedOn])?.holder).toEqual(brief('next-up'));
  });

  it.each<[string, Said[], string]>([
    ['nothing was recorded', [], 'q1'],
    ['nobody objected', [{}, signed], 'q1'],
    ['it was decided', [{}, objected, decided], 'q1'],
    ['it is about another period', [{}, objected], 'q2'],
    ['the body has no such period', [{}, objected], 'm01'],
  ])('is none where %s', (_, said, periodId) => {
    expect(waitingOf(said, periodId)).toBeUndefined();
  });

  it('is none where nobody is above the assessor', () => {
    expect(waitingOf([{}, objected], 'q1', { ...atWork, appealDecider: null })).toBeUndefined();
  });
});

describe('an objection that its decider leaves lying (annex BAB V B.2: berjenjang)', () => {
  const passing = (said: Said[], above: Person[]) => {
    const waiting = waitingOf(said);
    if (!waiting) throw new Error('nothing waits');
    const lines = chainOf(...said);
    return passingOn(waiting, { ...sightOf({ lines, now: late }), state: atWork, above });
  };
  const above = ['assessor', 'decider', 'next-up', 'top'].map((personId) => person(personId));

  it('falls to the next one up as a line of the chain, and that one alone is told', () => {
    const said: Said[] = [{}, objected];
    const passed = passing(said, above);
    expect(passed?.line).toMatchObject({
      ...{ evaluationId: atWork.evaluationId, seq: 3, period: 'q1', about: 1, at: late.toISOString() },
      ...{ passedFrom: brief('decider'), passedTo: brief('next-up') },
      previousHash: chainOf(...said).at(-1)?.hash,
    });
    expect(periodEntrySchema.parse(passed?.line)).toEqual(passed?.line);
    expect(passed?.told).toEqual([
      {
        ...{ kind: 'mail', template: 'periodObjection', to: 'next-up', taskVersion: null },
        evaluationId: atWork.evaluationId,
      },
    ]);
  });

  it('goes on upwards while each one in turn is silent, and ends where nobody is left', () => {
    const once: Said[] = [{}, objected, passedOn];
    expect(passing(once, above)?.line).toMatchObject({
      passedFrom: brief('next-up'),
      passedTo: brief('top'),
    });
    const twice: Said[] = [...once, { passedFrom: brief('next-up'), passedTo: brief('top') }];
    expect(passing(twice, above)).toBeUndefined();
  });

  it('never falls to whoever rated, nor to somebody below them, nor to the employee', () => {
    const rater: Said[] = [{ by: brief('next-up') }, objected];
    const withOneBelow = ['assessor', 'decider', 'below', 'next-up', 'top'].map((personId) =>
      person(personId),
    );
    expect(passing(rater, withOneBelow)?.line.passedTo).toEqual(brief('top'));
    const employee = [person('decider'), person('employee'), person('top')];
    expect(passing([{}, objected], employee)?.line.passedTo).toEqual(brief('top'));
  });

  it('joins the chain so that it holds', () => {
    const said: Said[] = [{}, objected];
    const { line } = passing(said, above) ?? {};
    if (!line) throw new Error('nothing was passed on');
    expect(brokenPeriodLine([...chainOf(...said), line], digest)).toBeUndefined();
  });
});
