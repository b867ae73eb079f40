import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../core/rating/conclude.ts';
import { outcomeSchema } from '../../core/rating/rating.ts';

describe('the matrix of PermenPAN-RB 6/2022', () => {
  it.each([
    ['above', 'below', 'misconduct'],
    ['above', 'meets', 'good'],
    ['above', 'above', 'excellent'],
    ['meets', 'below', 'misconduct'],
    ['meets', 'meets', 'good'],
    ['meets', 'above', 'good'],
    ['below', 'below', 'veryPoor'],
    ['below', 'meets', 'needsImprovement'],
    ['below', 'above', 'needsImprovement'],
  ] as const)('results %s and behaviour %s make %s', (results, behaviour, predicate) => {
    expect(outcomeOf(results, behaviour, 'permenpanrb-6-2022').predicate).toBe(predicate);
  });
});

describe('an outcome', () => {
  const ratings = { resultRating: 'below', behaviourRating: 'below', predicate: 'veryPoor' };

  it('says where the predicate does not follow from the ratings, and nothing else', () => {
    expect(outcomeSchema.parse(ratings)).toEqual(ratings);
    expect(outcomeSchema.parse({ ...ratings, basis: 'dropOut' })).toEqual({ ...ratings, basis: 'dropOut' });
    expect(outcomeSchema.safeParse({ ...ratings, basis: '' }).success).toBe(false);
  });
});
