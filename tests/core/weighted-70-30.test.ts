import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import { outcomeOf } from '../../core/rating/conclude.ts';
import { ratings } from '../../core/rating/rating.ts';
import { weighted7030 } from '../../core/rules/weighted-70-30.ts';
import { at, commands, december, enrolled } from './examples.ts';

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

  it('is an example, and not what civil servants are evaluated by', () => {
    expect(weighted7030).toMatchObject({ forCivilServants: false, distribution: null });
    expect(weighted7030.instrument).toContain('PP Nomor 30 Tahun 2019');
    expect(weighted7030.effectiveFrom.slice(0, 4)).toBe('2019');
  });

  it('has the weights and the bands of article 41, which leave no score without a predicate', () => {
    const { scheme } = weighted7030;
    if (scheme.kind !== 'weighted') throw new Error(`"${scheme.kind}" weighs nothing`);
    expect(scheme.article).toBe('PP 30/2019 Pasal 41');
    expect(scheme.percent).toEqual({ result: 70, behaviour: 30 });
    // 110 and more, 90 to 110, 70 to 90, 50 to 70, below 50.
    expect(scheme.bands.map(({ from, predicate }) => `${from} ${predicate}`)).toEqual([
      '110 excellent',
      '90 good',
      '70 needsImprovement',
      '50 misconduct',
      '0 veryPoor',
    ]);
  });
});
