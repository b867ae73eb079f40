import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import { reviewSchema } from '../../core/evaluation/review-documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { type Rating, ratings } from '../../core/rating/rating.ts';
import { type ComparedResult, suggestBehaviour, suggestResult } from '../../core/rating/suggest.ts';
import { behaviourValueIds } from '../../core/rules/behaviours.ts';
import { at, december, enrolled, review } from './examples.ts';

const main = (rating: Rating | ''): ComparedResult => ({ main: true, rating });
const additional = (rating: Rating | ''): ComparedResult => ({ main: false, rating });

describe('what is suggested for results (annex BAB IV B.3.b.1.d)', () => {
  it.each<[string, ComparedResult[], Rating | null]>([
    ['all above', [main('above'), main('above')], 'above'],
    ['most above, none of the main ones below', [main('above'), main('above'), main('meets')], 'above'],
    ['most above, an additional one below', [main('above'), main('above'), additional('below')], 'above'],
    [
      'most above, but a main one below: a small part',
      [main('above'), main('above'), main('below')],
      'meets',
    ],
    ['all as expected', [main('meets'), main('meets')], 'meets'],
    [
      'most as expected, a small part of the main ones below',
      [main('meets'), main('meets'), main('below')],
      'meets',
    ],
    ['half above, half as expected', [main('above'), main('meets')], 'meets'],
    ['most below', [main('below'), main('below'), main('above')], 'below'],
    ['all below', [main('below')], 'below'],
    ['half below: the examples do not say', [main('below'), main('meets')], null],
    ['half below, none of the main ones', [additional('below'), main('meets')], null],
    ['as expected, and no main ones at all', [additional('meets'), additional('meets')], 'meets'],
    [
      'most met, two of four main ones below: not a small part',
      [main('below'), main('below'), main('meets'), main('meets'), additional('meets')],
      null,
    ],
    [
      'most met, but half of the main ones below: not a small part',
      [main('below'), main('meets'), additional('meets')],
      null,
    ],
    ['one not compared', [main('above'), main('')], null],
    ['no results', [], null],
  ])('%s', (_, results, suggested) => expect(suggestResult(results)).toBe(suggested));

  it('never suggests above while a main result is below, nor below while most are not', () => {
    const results = fc.array(
      fc.record({ main: fc.boolean(), rating: fc.constantFrom<Rating | ''>(...ratings, '') }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(results, (compared) => {
        const suggested = suggestResult(compared);
        if (suggested === 'above')
          expect(compared.some(({ main: isMain, rating }) => isMain && rating === 'below')).toBe(false);
        const below = compared.filter(({ rating }) => rating === 'below').length;
        if (suggested === 'below') expect(2 * below).toBeGreaterThan(compared.length);
        else if (suggested !== null) expect(2 * below).toBeLessThanOrEqual(compared.length);
      }),
    );
  });
});

describe('what is suggested for behaviour (annex BAB IV B.3.b.2.c)', () => {
  const seven = (...some: Rating[]) => [...some, ...Array<Rating>(7 - some.length).fill('meets')];
  it.each<[string, (Rating | '')[], Rating | null]>([
    ['every value lived consistently', seven(), 'meets'],
    ['four of seven guarded in others', seven('above', 'above', 'above', 'above'), 'above'],
    ['three of seven guarded in others', seven('above', 'above', 'above'), 'meets'],
    ['one not yet consistent', seven('above', 'above', 'above', 'above', 'below'), 'below'],
    ['one not considered', [...seven().slice(1), ''], null],
    ['half guarded in others', ['above', 'meets'], 'meets'],
    ['no values', [], null],
  ])('%s', (_, values, suggested) => expect(suggestBehaviour(values)).toBe(suggested));
});

describe('a review that departs from what is suggested', () => {
  const state: EvaluationState = {
    ...enrolled,
    stage: 'review',
    plannedResults: 1,
    mainResults: [0],
    dueAt: null,
  };
  const values = Object.fromEntries(behaviourValueIds.map((value) => [value, { rating: 'meets' }]));
  const given = (changes: object) => {
    const content = reviewSchema.parse({ ...review, results: [{ rating: 'meets' }], values, ...changes });
    return decide(
      state,
      { name: 'submitReview', review: content },
      { kind: 'person', personId: 'assessor', via: 'link' },
      at(december),
    );
  };

  it('is refused without a reason, naming the field', () => {
    expect(given({ resultRating: 'above' })).toEqual({
      decided: false,
      refusal: { reason: 'reviewIncomplete', path: 'resultDeparture', code: 'departure' },
    });
    expect(given({ resultRating: 'meets', behaviourRating: 'above' })).toMatchObject({
      refusal: { path: 'behaviourDeparture' },
    });
  });

  it('is recorded with the reason, beside what was suggested: a person rates', () => {
    expect(given({ resultRating: 'above', resultDeparture: 'Membantu dua sekolah lain' })).toMatchObject({
      decided: true,
      change: {
        next: {
          outcome: { resultRating: 'above' },
          rated: { by: { personId: 'assessor' }, at: december.toISOString() },
        },
        document: {
          content: {
            suggested: { result: 'meets', behaviour: 'meets' },
            resultDeparture: 'Membantu dua sekolah lain',
          },
        },
      },
    });
  });

  it('needs no reason where the suggestion is followed, or nothing is suggested', () => {
    expect(given({ resultRating: 'meets' })).toMatchObject({ decided: true });
    expect(given({ results: [{ rating: '' }], values: {}, resultRating: 'below' })).toMatchObject({
      decided: true,
      change: { document: { content: { suggested: { result: null, behaviour: null } } } },
    });
  });

  it('does not take the word of a form for what was suggested', () => {
    const forged = { suggested: { result: 'above', behaviour: 'above' }, resultRating: 'meets' };
    expect(given(forged)).toMatchObject({
      change: { document: { content: { suggested: { result: 'meets', behaviour: 'meets' } } } },
    });
  });
});
