import { describe, expect, it } from 'vitest';
import { zoneNames } from '../../core/calendar/zones.ts';
import { aspects, perspectives } from '../../core/evaluation/plan-document.ts';
import * as words from '../../core/papers/indonesian.ts';
import { organisationPredicates } from '../../core/rating/distribution.ts';
import { predicateSchema, ratings } from '../../core/rating/rating.ts';
import { substitutionKinds } from '../../core/substitution/substitution.ts';
import { choices, lettersOf } from './annex.ts';

const inWords = <Value extends string>(values: readonly Value[], named: Record<Value, string>) =>
  values.map((value) => lettersOf(named[value]));

describe('the words of the papers are those between which the annex lets one choose, in its order:', () => {
  it.each([
    ['the predicates', choices.predicates, inWords(predicateSchema.options, words.predicateWords)],
    ['the achievements', choices.achievements, inWords(organisationPredicates, words.achievementWords)],
    ['the ratings', choices.ratings, inWords(ratings.toReversed(), words.ratingWords)],
    ['the aspects', choices.aspects, inWords(aspects, words.aspectWords)],
    ['the perspectives', choices.perspectives, inWords(perspectives, words.perspectiveWords)],
  ])('%s', (_, annex, written) => {
    expect(written).toEqual(annex.map(lettersOf));
  });

  it('and nothing is said where nothing was chosen', () => {
    expect(words.aspectWords['']).toBe('');
    expect(words.perspectiveWords['']).toBe('');
  });
});

it('where a unit achieved so much, most people ideally have the predicate beside it in the scale (annex BAB IV B.2)', () => {
  const ideally = organisationPredicates.map((achieved) => words.patternWords[achieved]);
  const predicates = predicateSchema.options.map((predicate) => words.predicateWords[predicate]);
  for (const [place, predicate] of predicates.entries())
    expect(ideally[place]).toBe(`Idealnya sebagian besar pegawai berpredikat ${predicate}`);
  expect(ideally).toHaveLength(predicates.length);
});

it('what somebody stands in as is said of every kind, each in words of its own', () => {
  const said = substitutionKinds.map((kind) => words.substitutionWords[kind]);
  expect(new Set(said.filter((word) => word.length > 2)).size).toBe(substitutionKinds.length);
});

describe('days and hours', () => {
  it.each(zoneNames)('a date of the calendar is that day in %s', (zone) => {
    expect(words.dayInWords('2027-01-12', zone)).toBe('12 Januari 2027');
    expect(words.dayInWords('2027-12-31', zone)).toBe('31 Desember 2027');
  });

  it('an instant is told by the day and the hour of the zone', () => {
    const newYear = '2027-12-31T16:30:00Z';
    expect(words.dayInWords(newYear, 'WIB')).toBe('31 Desember 2027');
    expect(words.dayInWords(newYear, 'WITA')).toBe('1 Januari 2028');
    expect(words.instantInWords(newYear, 'WIB')).toBe('31 Desember 2027 pukul 23.30 WIB');
    expect(words.instantInWords(newYear, 'WIT')).toBe('1 Januari 2028 pukul 01.30 WIT');
  });

  it('a year is the period of its evaluation, from its first day to its last, as the forms head it', () => {
    expect(words.yearInWords(2027)).toBe('PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2027');
  });
});
