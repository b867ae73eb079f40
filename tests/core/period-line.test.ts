import { describe, expect, it } from 'vitest';
import {
  brokenPeriodLine,
  evaluationsIn,
  headAfter,
  headOfPeriods,
  isAct,
  isObservation,
  isPassed,
  type PeriodEntry,
  type PeriodsHead,
  periodEntrySchema,
  periodLimits,
  periodsHeadSchema,
} from '../../core/periods/line.ts';
import { observationLimits } from '../../core/periods/observation-line.ts';
import { periodsOf } from '../../core/periods/period.ts';
import { digest } from './examples.ts';
import {
  atWork,
  brief,
  chainOf,
  changedTo,
  decided,
  explained,
  inWindow,
  objected,
  passedOn,
  type Said,
  signed,
} from './period-examples.ts';

const { evaluationId } = atWork;
const standIn = { personId: 'assessor', name: 'Name of assessor', kind: 'plt' } as const;
/** A line of each kind, with everything in it that may be there. */
const full = chainOf(
  {},
  signed,
  { reflectsOn: null },
  { reflectsOn: 3, kind: 'reflected', followUp: '' },
  { period: 'q2', ratings: null, achievement: null, onBehalfOf: standIn },
  { ...objected, period: 'q2', about: 5 },
  { ...passedOn, period: 'q2', about: 5 },
  { ...decided, period: 'q2', about: 5, changed: changedTo, onBehalfOf: standIn },
  { reflectsOn: null, onBehalfOf: standIn },
);

describe('a line of the periods', () => {
  it.each(full)('is read back as it was kept: number $seq', (entry) => {
    expect(periodEntrySchema.parse(structuredClone(entry))).toEqual(entry);
  });

  it('is an evaluation, what was done about one, an objection passed on, or what was observed, and only one of them', () => {
    expect(full.filter(isAct).map(({ seq }) => seq)).toEqual([2, 6, 8]);
    expect(full.filter(isPassed).map(({ seq }) => seq)).toEqual([7]);
    expect(full.filter(isObservation).map(({ seq }) => seq)).toEqual([3, 4, 9]);
    expect(evaluationsIn(full).map(({ seq }) => seq)).toEqual([1, 5]);
  });

  it.each(full)(
    'is held by the chain: number $seq is found out when it is altered or taken away',
    ({ seq }) => {
      expect(brokenPeriodLine(full, digest)).toBeUndefined();
      const altered = full.map((entry) =>
        entry.seq === seq ? { ...entry, at: '2027-03-01T00:00:00.000Z' } : entry,
      );
      expect(brokenPeriodLine(altered, digest)).toBe(seq);
      const without = full.filter((entry) => entry.seq !== seq);
      expect(brokenPeriodLine(without, digest)).toBe(seq === full.length ? undefined : seq);
    },
  );

  it('has room in a year by the month in which all is mended, signed, objected to, passed on twice and decided', () => {
    const evaluated = ['first', 'mended'];
    const acts = ['signed', 'objected', 'explained', 'passed on', 'passed on again', 'decided'];
    const ofPeriods = periodsOf('monthly', 2027).length * (evaluated.length + acts.length);
    expect(periodLimits.lines).toBeGreaterThanOrEqual(ofPeriods + observationLimits.lines);
  });
});

describe('what stands of the periods', () => {
  const headOf = (entries: readonly PeriodEntry[]) => headOfPeriods(evaluationId, entries);

  it('is nothing before the first line, to which it is joined by an empty hash', () => {
    const none = { evaluationId, lines: 0, hash: '', predicates: {}, objections: {} };
    expect(headOf([])).toEqual(none);
    expect(full[0]?.previousHash).toBe(none.hash);
  });

  it('says where the lines end, whatever kind the last one is of', () => {
    for (const [index, { seq, hash }] of full.entries())
      expect(headOf(full.slice(0, index + 1))).toMatchObject({ evaluationId, lines: seq, hash });
  });

  it('is the same whether it is worked out anew or one line after the other, and is read back', () => {
    const head = headOf(full);
    expect(headAfter(headOf(full.slice(0, -1)), full.at(-1) as PeriodEntry)).toEqual(head);
    const waiting = headOf(full.slice(0, 7));
    expect(Object.keys(waiting.objections)).toEqual(['q2']);
    for (const each of [head, waiting]) expect(periodsHeadSchema.parse(structuredClone(each))).toEqual(each);
  });

  it('has no objections where it is of before there were any', () => {
    const { objections: _, ...old } = headOf(full);
    expect(periodsHeadSchema.parse(old).objections).toEqual({});
  });

  it.each<[string, Said[], PeriodsHead['predicates']]>([
    ['evaluated', [{}], { q1: 'good' }],
    ['mended', [{}, { predicate: 'veryPoor' }], { q1: 'veryPoor' }],
    ['one of two', [{}, { period: 'q2', predicate: 'misconduct' }], { q1: 'good', q2: 'misconduct' }],
    ['signed', [{}, signed], { q1: 'good' }],
    ['observed', [{}, { reflectsOn: null }], { q1: 'good' }],
    ['confirmed', [{}, objected, decided], { q1: 'good' }],
    ['changed', [{}, objected, { ...decided, changed: changedTo }], { q1: 'excellent' }],
  ])('is the predicate in force of a period that was %s', (_, said, predicates) => {
    expect(headOf(chainOf(...said)).predicates).toEqual(predicates);
  });

  const at = inWindow.toISOString();
  const second = { period: 'q2', about: 2 };
  it.each<[string, Said[], PeriodsHead['objections']]>([
    ['signed and not objected to', [{}, signed], {}],
    ['objected to', [{}, objected], { q1: { at, explained: false } }],
    ['objected to and signed afterwards', [{}, objected, signed], { q1: { at, explained: false } }],
    ['objected to and observed', [{}, objected, { reflectsOn: null }], { q1: { at, explained: false } }],
    ['explained', [{}, objected, explained], { q1: { at, explained: true } }],
    ['explained and signed', [{}, objected, explained, signed], { q1: { at, explained: true } }],
    [
      'passed on twice before it is explained',
      [{}, objected, passedOn, { passedFrom: brief('next-up'), passedTo: brief('top') }, explained],
      { q1: { at, explained: true, passed: { at, to: brief('top'), silent: ['decider', 'next-up'] } } },
    ],
    ['passed on and decided', [{}, objected, passedOn, decided], {}],
    ['passed on though nobody objects', [{}, passedOn], {}],
    [
      'passed on beside another one',
      [{}, { period: 'q2' }, objected, { ...objected, ...second }, passedOn],
      {
        q1: { at, explained: false, passed: { at, to: brief('next-up'), silent: ['decider'] } },
        q2: { at, explained: false },
      },
    ],
    ['explained though nobody objects any more', [{}, objected, decided, explained], {}],
    ['decided', [{}, objected, explained, decided], {}],
    [
      'objected to beside another one',
      [{}, { period: 'q2' }, objected, { ...objected, ...second }, { ...explained, ...second }],
      { q1: { at, explained: false }, q2: { at, explained: true } },
    ],
    [
      'decided beside another one',
      [{}, { period: 'q2' }, objected, { ...objected, ...second }, decided],
      { q2: { at, explained: false } },
    ],
    [
      'objected to while another one is evaluated',
      [{}, objected, { period: 'q2' }],
      { q1: { at, explained: false } },
    ],
  ])('are the objections that wait, of a period that was %s', (_, said, objections) => {
    expect(headOf(chainOf(...said)).objections).toEqual(objections);
  });
});
