import { describe, expect, it } from 'vitest';
import { decide } from '../../core/evaluation/decide.ts';
import type { RatingStanding } from '../../core/evaluation/distribution-refusal.ts';
import { reviewSchema } from '../../core/evaluation/review-documents.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { departures, type OrganisationPredicate } from '../../core/rating/distribution.ts';
import type { Predicate } from '../../core/rating/rating.ts';
import { predicateInForce, unitPredicateFormSchema } from '../../core/rating/unit-predicate.ts';
import { distributionOf2023 } from '../../core/rules/se-3-2023.ts';
import { at, cycle, december, enrolled, review } from './examples.ts';

const of = (counts: Partial<Record<Predicate, number>>): Predicate[] =>
  Object.entries(counts).flatMap(([predicate, count]) => Array(count).fill(predicate) as Predicate[]);

describe('the pattern of distribution (annex BAB IV B.2, shares of SE 3/2023)', () => {
  it.each<[OrganisationPredicate, Partial<Record<Predicate, number>>, number]>([
    ['special', { excellent: 7, good: 3 }, 0],
    ['special', { excellent: 8, good: 2 }, 1],
    ['special', { excellent: 3, good: 7 }, 1],
    ['good', { good: 7, excellent: 2, needsImprovement: 1 }, 0],
    ['good', { good: 7, excellent: 2, misconduct: 1 }, 0],
    ['good', { good: 7, excellent: 3 }, 1],
    ['good', { good: 9, needsImprovement: 1 }, 1],
    ['good', { good: 10 }, 2],
    ['needsImprovement', { needsImprovement: 6, good: 3, excellent: 1 }, 0],
    ['needsImprovement', { needsImprovement: 5, good: 5 }, 1],
    ['needsImprovement', { needsImprovement: 6, excellent: 4 }, 1],
    ['poor', { misconduct: 6, needsImprovement: 1, good: 3 }, 0],
    ['poor', { misconduct: 6, good: 4 }, 1],
    ['poor', { misconduct: 2, needsImprovement: 2, excellent: 6 }, 2],
    ['veryPoor', { veryPoor: 6, needsImprovement: 1, good: 3 }, 0],
    ['veryPoor', { veryPoor: 6, misconduct: 1, excellent: 3 }, 1],
    ['veryPoor', { good: 10 }, 2],
  ])('of a unit that is %s, with %o, departs in %i lines', (organisation, counts, lines) => {
    expect(departures(of(counts), organisation, distributionOf2023)).toHaveLength(lines);
  });

  it('says nothing of a handful of people, and rounds in favour of the people rated', () => {
    expect(departures(of({ excellent: 4 }), 'veryPoor', distributionOf2023)).toEqual([]);
    // 70 percent of 5 is 3.5: four are not too many.
    expect(departures(of({ excellent: 4, good: 1 }), 'special', distributionOf2023)).toEqual([]);
    expect(departures(of({ excellent: 5 }), 'special', distributionOf2023)).toHaveLength(1);
  });
});

describe('the achievement that counts (annex BAB IV B.1.f)', () => {
  const record = { predicate: 'special', publishedOn: '2028-01-31', previousPredicate: 'good' } as const;
  it.each([
    ['issued on the last day of January', record, { predicate: 'special', from: 'thisYear' }],
    ['issued before', { ...record, publishedOn: '2027-12-20' }, { predicate: 'special', from: 'thisYear' }],
    [
      'issued a day later',
      { ...record, publishedOn: '2028-02-01' },
      { predicate: 'good', from: 'previousYear' },
    ],
    [
      'not issued yet',
      { ...record, predicate: null, publishedOn: null },
      { predicate: 'good', from: 'previousYear' },
    ],
    [
      'issued late, with none before',
      { ...record, publishedOn: '2028-03-01', previousPredicate: null },
      undefined,
    ],
  ])('%s', (_, given, inForce) => expect(predicateInForce(given, 2027)).toEqual(inForce));

  it('is recorded with the day of issue and the source, or only that of the year before', () => {
    const form = {
      organisation: 'Dinas',
      unit: '',
      predicate: '',
      previousPredicate: 'good',
      source: 'SK 1',
    };
    expect(unitPredicateFormSchema.safeParse(form).success).toBe(true);
    const wrong = (changes: object) =>
      unitPredicateFormSchema.safeParse({ ...form, ...changes }).error?.issues.map(({ path }) => path[0]);
    expect(wrong({ predicate: 'good' })).toEqual(['publishedOn']);
    expect(wrong({ publishedOn: '2028-01-05' })).toEqual(['publishedOn']);
    expect(wrong({ previousPredicate: '' })).toEqual(['predicate']);
    expect(wrong({ source: '' })).toEqual(['source']);
    expect(wrong({ predicate: 'istimewa' })).toContain('predicate');
  });
});

describe('a rating that departs from the pattern', () => {
  const state: EvaluationState = { ...enrolled, stage: 'review', plannedResults: 1, dueAt: null };
  const nine = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`other-${index}`, 'good' as const]),
  );
  const standing: RatingStanding = {
    unit: { organisation: 'Dinas Pendidikan', unit: 'SDN 1' },
    inForce: { predicate: 'good', from: 'thisYear' },
    given: nine,
  };
  const give = (
    policy: 'warn' | 'block' | 'off',
    changes: Partial<typeof review> = {},
    about: RatingStanding | null = standing,
  ) =>
    decide(
      state,
      { name: 'submitReview', review: reviewSchema.parse({ ...review, ...changes }) },
      { kind: 'person', personId: 'assessor', via: 'link' },
      { ...at(december), cycle: { ...cycle, distribution: policy }, standing: about ?? undefined },
    );

  it('asks for a reason, and is recorded with it: a warning, and no block', () => {
    expect(give('warn')).toMatchObject({
      refusal: { reason: 'reviewIncomplete', path: 'distributionReason', code: 'distribution' },
    });
    expect(give('warn', { distributionReason: 'Semua mencapai target bersama' })).toMatchObject({
      decided: true,
      change: {
        next: { departsFromPattern: true },
        document: { content: { pattern: { organisation: 'good', departs: true } } },
      },
    });
  });

  it('is refused only where the body has set it so, whatever the reason', () => {
    expect(give('block', { distributionReason: 'Alasan' })).toMatchObject({
      refusal: { reason: 'reviewIncomplete', path: 'resultRating', code: 'distributionBlocked' },
    });
  });

  it('is not looked at where the body compares nothing, or nothing is known of the unit', () => {
    expect(give('off')).toMatchObject({ decided: true });
    expect(give('warn', {}, { ...standing, inForce: null })).toMatchObject({
      decided: true,
      change: { next: { departsFromPattern: false } },
    });
    expect(give('block', {}, null)).toMatchObject({ decided: true });
  });

  it('counts a rating that is given again only once', () => {
    const given = {
      ...nine,
      'other-0': 'needsImprovement',
      'other-1': 'excellent',
      'other-2': 'excellent',
    } as const;
    expect(give('warn', {}, { ...standing, given })).toMatchObject({ decided: true });
    const again = { ...given, [state.evaluationId]: 'good' } as const;
    expect(give('warn', {}, { ...standing, given: again })).toMatchObject({ decided: true });
  });
});
