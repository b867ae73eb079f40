import { describe, expect, it } from 'vitest';
import { planSchema } from '../../core/evaluation/documents.ts';
import { plan, review } from '../core/examples.ts';
import { played } from './played.ts';
import { blocksOf, fieldsOf, proseOf, written } from './reading.ts';
import { rated, toldOf } from './year.ts';

describe('the result as a paper', () => {
  it.each([
    ['C.1.1', 'staff', 'qualitative'],
    ['C.1.2', 'leadership', 'quantitative'],
    ['C.1.3', 'staff', 'quantitative'],
  ] as const)('is format %s for %s in the %s approach', (format, planFor, approach) => {
    const results = plan.results.map((result) => ({
      ...result,
      perspective: planFor === 'leadership' ? ('budget' as const) : ('' as const),
    }));
    const submitPlan = {
      name: 'submitPlan',
      plan: planSchema.parse({ ...plan, approach, results }),
    } as const;
    const moves = rated.map((move, index) => (index === 0 ? { ...move, command: submitPlan } : move));
    expect(written('result', played(moves, { planFor })).format).toBe(format);
  });

  it('sets beside each result what was achieved and said of it, and both ratings with their conclusion', () => {
    const told = {
      ...review,
      results: [{ rating: 'above' as const, feedback: 'Sangat baik' }],
      values: { loyal: { rating: 'meets' as const, feedback: 'Selalu hadir' } },
    };
    const paper = written('result', played(toldOf({ name: 'submitReview', review: told })));
    expect(blocksOf(paper, 'table')[0]?.head.slice(-2)).toEqual([
      'REALISASI BERDASARKAN BUKTI DUKUNG',
      'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
    ]);
    expect(blocksOf(paper, 'table')[0]?.rows[1]).toEqual(
      expect.arrayContaining(['Tiga modul dipakai', 'Sangat baik']),
    );
    expect(blocksOf(paper, 'table')[1]?.head.at(-1)).toBe(
      'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG',
    );
    const said = blocksOf(paper, 'table')[1]?.rows.map((row) => ('across' in row ? '' : row.at(-1)));
    expect(said).toEqual(['', '', '', '', 'Selalu hadir', '', '']);
    expect(fieldsOf(paper)).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'BAIK',
      'RATING HASIL KERJA': 'DI ATAS EKSPEKTASI',
      'RATING PERILAKU KERJA': 'SESUAI EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'BAIK',
    });
    expect(proseOf(paper, 'UMPAN BALIK BERKELANJUTAN')).toBe('Pertahankan');
  });
});
