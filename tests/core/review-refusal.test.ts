import { expect, it } from 'vitest';
import { reviewSchema } from '../../core/evaluation/review-documents.ts';
import { reviewRefusal, suggestedFor } from '../../core/evaluation/review-refusal.ts';
import { behaviourValueIds } from '../../core/rules/behaviours.ts';
import { enrolled, review } from './examples.ts';

const lived = Object.fromEntries(behaviourValueIds.map((value) => [value, { rating: 'meets' }]));
const compared = (ratings: string[], changes: object = {}) =>
  reviewSchema.parse({
    ...review,
    results: ratings.map((rating) => ({ rating })),
    values: lived,
    ...changes,
  });
const suggesting = (mainResults: number[] | null, ...ratings: string[]) =>
  suggestedFor({ ...enrolled, mainResults }, compared(ratings)).result;

it('a result below is in the way of a high rating where it is a main one, and only there', () => {
  expect(suggesting([0, 1, 2], 'above', 'above', 'below')).toBe('meets');
  expect(suggesting([0, 1], 'above', 'above', 'below')).toBe('above');
});

it('nothing is suggested where it is not known which results are main ones', () => {
  expect(suggesting(null, 'above', 'above')).toBeNull();
});

it('behaviour that is rated otherwise than suggested needs a reason of its own', () => {
  const state = { ...enrolled, mainResults: [0] };
  const given = { resultRating: 'meets', behaviourRating: 'above' };
  expect(reviewRefusal(state, compared(['meets'], given))).toEqual({
    ...{ reason: 'reviewIncomplete', path: 'behaviourDeparture', code: 'departure' },
  });
  const explained = { ...given, behaviourDeparture: 'Menjaga nilai di dua unit' };
  expect(reviewRefusal(state, compared(['meets'], explained))).toBeUndefined();
});
