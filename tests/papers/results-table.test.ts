import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../core/evaluation/plan-document.ts';
import { reviewSchema, selfAssessmentSchema } from '../../core/evaluation/review-documents.ts';
import { resultsTable, type Told } from '../../core/papers/results-table.ts';
import { plan, review, selfAssessment } from '../core/examples.ts';

const [main] = plan.results;
if (!main) throw new Error('no example');
const [indicator] = main.indicators;
if (!indicator) throw new Error('no example');
const twoIndicators = { ...main, indicators: [indicator, { ...indicator, aspect: 'time' as const }] };
const tableOf = (about: Partial<Plan>, told?: Told) => {
  const table = resultsTable(planSchema.parse({ ...plan, ...about }), 'staff', told);
  if (table.kind !== 'table') throw new Error('no table');
  return table;
};
/** The last cells of each row. */
const lastOf = (about: Partial<Plan>, told?: Told, cells = 2) =>
  tableOf(about, told).rows.flatMap((row) => ('across' in row ? [] : [row.slice(-cells)]));

describe('the results of a plan', () => {
  it('stand under the heading of their priority, which is left out where there are none', () => {
    const headings = (about: Partial<Plan>) =>
      tableOf(about).rows.flatMap((row) => ('across' in row ? [row.across] : []));
    expect(headings({})).toEqual(['A. UTAMA']);
    expect(headings({ results: [{ ...main, priority: 'additional' }, main] })).toEqual([
      ...['A. UTAMA', 'B. TAMBAHAN'],
    ]);
  });

  it('are numbered as they were planned, once for all their indicators', () => {
    const results = [{ ...main, priority: 'additional' as const }, twoIndicators];
    const numbers = tableOf({ results }).rows.flatMap((row) => ('across' in row ? [] : [row[0]]));
    expect(numbers).toEqual(['2', '', '1']);
  });

  it('have measure and target in one cell in the qualitative approach, and the measure alone without a target', () => {
    const told = { ...indicator, aspect: '' as const, target: '' };
    const results = [{ ...main, indicators: [indicator, told] }];
    expect(lastOf({ approach: 'qualitative', results }, undefined, 1)).toEqual([
      ['Modul yang dipakai di kelas\n2 modul'],
      ['Modul yang dipakai di kelas'],
    ]);
  });
});

describe('beside the results stands', () => {
  const results = [twoIndicators, main];
  const told = selfAssessmentSchema.parse({
    ...selfAssessment,
    results: [
      { achieved: 'Tiga modul', evidence: 'Laporan 3', realisations: ['3 modul', '10 hari'] },
      { achieved: 'Rapor selesai', evidence: '' },
    ],
  });
  const rated = reviewSchema.parse({
    ...review,
    results: [
      { rating: 'above', feedback: 'Teruskan' },
      { rating: '', feedback: '' },
    ],
  });

  it('what was realised of each indicator, and at the first what was achieved, its evidence and what is said of it', () => {
    expect(lastOf({ results }, { selfAssessment: told, review: rated })).toEqual([
      ['3 modul\nTiga modul\nLaporan 3', 'Teruskan'],
      ['10 hari', ''],
      ['Rapor selesai', ''],
    ]);
  });

  it('nothing realised where the employee could not tell of it', () => {
    expect(lastOf({ results }, { selfAssessment: undefined, review: rated })).toEqual([
      ['', 'Teruskan'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('nothing at a result that neither of both spoke of', () => {
    const shorter = { ...told, results: told.results.slice(0, 1) };
    const rating = { ...rated, results: rated.results.slice(0, 1) };
    expect(lastOf({ results }, { selfAssessment: shorter, review: rating }).at(-1)).toEqual(['', '']);
  });
});
