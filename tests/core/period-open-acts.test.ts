import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { actsOpenTo } from '../../core/periods/write-act.ts';
import type { PeriodSight } from '../../core/periods/writer.ts';
import { lawfulAppeal } from '../../core/rules/appeal-policy.ts';
import { awayFor } from './examples.ts';
import {
  atWork,
  brief,
  chainOf,
  decided,
  explained,
  objected,
  passedOn,
  quarterly,
  type Said,
  sightOf,
  signed,
  surveyed,
} from './period-examples.ts';

type Seen = Partial<PeriodSight> & { state?: EvaluationState };
const openTo = (personId: string | null, said: Said[], { state = atWork, ...seen }: Seen = {}) => {
  const sight = { ...sightOf({ lines: chainOf(...said), ...seen }), state };
  return actsOpenTo(surveyed('q1', sight, state), personId, sight);
};
/** After the three working days in which the assessor may explain. */
const silent = { now: new Date('2027-03-23T17:00:00.000Z') };

describe('what the employee may do about the document of a period', () => {
  it('is nothing before there is one', () => {
    expect(openTo('employee', [])).toEqual([]);
  });

  it('is to sign it (annex BAB V A.6) or to object to it (B.1), each once', () => {
    expect(openTo('employee', [{}])).toEqual(['signed', 'objected']);
    expect(openTo('employee', [{}, signed])).toEqual(['objected']);
    expect(openTo('employee', [{}, objected])).toEqual(['signed']);
    expect(openTo('employee', [{}, objected, signed])).toEqual([]);
    expect(openTo('employee', [{}, objected, explained, decided])).toEqual(['signed']);
  });

  it('is to object for 14 working days from the signature, and without end for whoever has not signed (B.2)', () => {
    const until = Date.parse('2027-04-08T16:59:59.000Z');
    expect(openTo('employee', [{}, signed], { now: new Date(until) })).toEqual(['objected']);
    expect(openTo('employee', [{}, signed], { now: new Date(until + 1) })).toEqual([]);
    expect(openTo('employee', [{}], { now: new Date('2027-11-01T03:00:00Z') })).toContain('objected');
  });

  it('is to sign alone what a superior made final, or what nobody would decide on (annex BAB IV A.11 and A.12)', () => {
    expect(openTo('employee', [{ bySuperior: true }])).toEqual(['signed']);
    expect(openTo('employee', [{}], { state: { ...atWork, appealDecider: null } })).toEqual(['signed']);
    const appeals = { ...quarterly.appeals, PNS: { ...lawfulAppeal, route: 'none' as const } };
    expect(openTo('employee', [{}], { cycle: { ...quarterly, appeals } })).toEqual(['signed']);
  });

  it('is nothing in a cycle that does not run, and for whoever takes no part', () => {
    for (const status of ['draft', 'closed'] as const)
      expect(openTo('employee', [{}], { cycle: { ...quarterly, status } })).toEqual([]);
    expect(openTo('employee', [{}], { state: { ...atWork, stage: 'excluded' } })).toEqual([]);
    expect(openTo('employee', [{}], { state: { ...atWork, stage: 'final' } })).toEqual([
      'signed',
      'objected',
    ]);
  });
});

describe('what others may do about an objection', () => {
  it.each<[string, Said[]]>([
    ['before there is a document', []],
    ['before there is an objection', [{}, signed]],
    ['once it is decided', [{}, objected, decided]],
  ])('is nothing %s', (_, said) => {
    for (const who of ['assessor', 'decider', 'colleague', null])
      expect(openTo(who, said, silent)).toEqual([]);
  });

  it('is for the assessor to explain, once, also after the days for it (annex BAB V B.4)', () => {
    expect(openTo('assessor', [{}, objected])).toEqual(['explained']);
    expect(openTo('assessor', [{}, objected], silent)).toEqual(['explained']);
    expect(openTo('assessor', [{}, objected, explained])).toEqual([]);
  });

  it('is to explain for whoever recorded the result, and for whoever acts for the assessor', () => {
    const said: Said[] = [{ by: brief('former') }, objected];
    expect(openTo('former', said)).toEqual(['explained']);
    expect(openTo('assessor', said)).toEqual(['explained']);
    const substitutions = [awayFor(brief('assessor'))];
    expect(openTo('substitute', said, { substitutions })).toEqual(['explained']);
    expect(openTo('assessor', said, { substitutions })).toEqual([]);
  });

  it('is for the superior to decide, once the assessor has explained or let the days pass (B.4 and B.5)', () => {
    expect(openTo('decider', [{}, objected])).toEqual([]);
    expect(openTo('decider', [{}, objected, explained])).toEqual(['decided']);
    expect(openTo('decider', [{}, objected], silent)).toEqual(['decided']);
  });

  it('is for whoever it was passed on to, and no more for the one who was silent', () => {
    const said: Said[] = [{}, objected, explained, passedOn];
    expect(openTo('next-up', said)).toEqual(['decided']);
    expect(openTo('decider', said)).toEqual([]);
  });

  it('is nothing for somebody who has no part in it, and for nobody', () => {
    for (const said of [
      [{}, objected],
      [{}, objected, explained],
    ])
      for (const who of ['colleague', null]) expect(openTo(who, said, silent)).toEqual([]);
  });

  it('is to explain alone where nobody is left to decide', () => {
    const state = { ...atWork, appealDecider: null };
    expect(openTo('assessor', [{}, objected], { ...silent, state })).toEqual(['explained']);
    expect(openTo('decider', [{}, objected], { ...silent, state })).toEqual([]);
  });
});
