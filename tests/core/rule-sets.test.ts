import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import { outcomeOf } from '../../core/rating/conclude.ts';
import { ratings } from '../../core/rating/rating.ts';
import { ruleSetInForce, ruleSetOf } from '../../core/rules/registry.ts';
import { at, commands, cycle, december, enrolled } from './examples.ts';

describe('the rule sets', () => {
  it('hold from the day the regulation was promulgated', () => {
    expect(ruleSetInForce('2027-01-31')).toMatchObject({
      id: 'permenpanrb-6-2022',
      effectiveFrom: '2022-02-07',
    });
    expect(cycle.ruleSet).toBe('permenpanrb-6-2022');
  });

  it('carry the deadlines of the annex in working days, each with its article', () => {
    const { deadlines } = ruleSetOf('permenpanrb-6-2022');
    expect(Object.entries(deadlines).map(([name, { workingDays }]) => `${name} ${workingDays}`)).toEqual([
      'delivery 14',
      'acknowledgement 14',
      'appealFiling 14',
      'appealExplanation 3',
      'appealReply 2',
      'appealDecision 7',
      'superiorReview 14',
      'superiorDelivery 7',
      'superiorAcknowledgement 7',
      'report 30',
    ]);
    const ours = Object.entries(deadlines).filter(([, { article }]) => !article.includes('BAB V'));
    expect(ours.map(([name]) => name)).toEqual(['appealExplanation', 'appealReply']);
  });

  it('have seven values of three guides each', () => {
    const { behaviours } = ruleSetOf('permenpanrb-6-2022');
    expect(behaviours.map(({ guides }) => guides.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(new Set(behaviours.flatMap(({ guides }) => guides)).size).toBe(21);
  });

  it('are refused when nobody knows them', () => {
    expect(() => ruleSetOf('unheard-of')).toThrow('unheard-of');
  });
});

describe('a numeric rule set', () => {
  it.each([
    ['above', 'above', 'excellent'],
    ['above', 'meets', 'excellent'],
    ['above', 'below', 'good'],
    ['meets', 'above', 'good'],
    ['meets', 'meets', 'good'],
    ['meets', 'below', 'needsImprovement'],
    ['below', 'above', 'needsImprovement'],
    ['below', 'meets', 'needsImprovement'],
    ['below', 'below', 'misconduct'],
  ] as const)('weighs results %s and behaviour %s to %s', (result, behaviour, predicate) => {
    expect(outcomeOf(result, behaviour, 'weighted-70-30').predicate).toBe(predicate);
  });

  it('decides an evaluation that is pinned to it, while others keep the matrix', () => {
    const rated = (ruleSet: string) =>
      decide(
        { ...enrolled, stage: 'review', ruleSet },
        commands.submitReview,
        { kind: 'person', personId: 'assessor', via: 'link' },
        at(december),
      );
    expect(rated('weighted-70-30')).toMatchObject({
      change: { next: { outcome: { predicate: 'excellent' } } },
    });
    expect(rated('permenpanrb-6-2022')).toMatchObject({
      change: { next: { outcome: { predicate: 'good' } } },
    });
  });

  it('gives every pair of ratings a predicate, as the matrix does', () => {
    for (const id of ['permenpanrb-6-2022', 'weighted-70-30'])
      for (const result of ratings)
        for (const behaviour of ratings) expect(outcomeOf(result, behaviour, id).predicate).toBeTruthy();
  });
});
