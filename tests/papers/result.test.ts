import { describe, expect, it } from 'vitest';
import type { Documents } from '../../core/evaluation/documents.ts';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import type { Review } from '../../core/evaluation/review-documents.ts';
import { resultPaper } from '../../core/papers/result.ts';
import { plan, review } from '../core/examples.ts';
import { played } from './played.ts';
import { blocksOf, fieldsOf, proseOf, signaturesOf, titlesOf, written } from './reading.ts';
import { decided, rated, signed, toldOf } from './year.ts';

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

  it('has the ratings of the assessor who signs it, whatever an appeal made of them', () => {
    const changed = decided({
      ...{ outcome: 'changed', reasons: 'Bukti baru', recommendation: 'Bagikan caranya' },
      ...{ resultRating: 'below', behaviourRating: 'below' },
    });
    const { seals, ...paper } = written('result', played(changed));
    expect(fieldsOf({ ...paper, seals })).toMatchObject({
      'RATING HASIL KERJA': 'DI ATAS EKSPEKTASI',
      'RATING PERILAKU KERJA': 'SESUAI EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'BAIK',
    });
    expect(seals.map(({ document }) => document)).toEqual(['Hasil evaluasi kinerja']);
  });

  it('has the pattern that goes with the achievement, where the rules of the cycle know one', () => {
    const fieldsIn = (organisation: Review['pattern']['organisation'], ruleSet: string) => {
      const source = played(rated);
      const rating = { ...review, pattern: { organisation, departs: false } };
      const state = { ...source.state, ruleSet };
      return fieldsOf(
        written('result', { ...source, state, documents: { ...source.documents, review: rating } }),
      );
    };
    expect(fieldsIn('special', 'permenpanrb-6-2022')['POLA DISTRIBUSI']).toBe(
      'Idealnya sebagian besar pegawai berpredikat SANGAT BAIK',
    );
    expect(fieldsIn(null, 'permenpanrb-6-2022')['POLA DISTRIBUSI']).toBe('Belum diisi');
    expect(fieldsIn('special', 'weighted-70-30')).not.toHaveProperty('POLA DISTRIBUSI');
  });

  it('says of an achievement that nobody entered that it is so', () => {
    const paper = written('result', { ...played(rated), organisationPredicate: null });
    expect(fieldsOf(paper)['CAPAIAN KINERJA ORGANISASI']).toBe('Belum diisi');
  });

  it('has the day on which the assessor signed, and nobody else’s signature', () => {
    expect(signaturesOf(written('result', played(signed)))).toEqual([
      ['Pejabat Penilai Kinerja', 'Ditandatangani secara elektronik pada 28 Desember 2027 pukul 10.00 WIB'],
    ]);
  });

  it.each([
    ['goesOn', 'Masih berlangsung'],
    ['finished', 'Selesai'],
    ['dropOut', 'Tidak menyelesaikan studi'],
  ] as const)('has what the place of study says of a study that stands so: %s', (standing, words) => {
    const study = { standing, evidence: 'Transkrip semester II', predicate: '' as const };
    const source = played(rated);
    const paper = written('result', {
      ...source,
      documents: { ...source.documents, review: { ...review, study } },
    });
    expect(proseOf(paper, 'TUGAS BELAJAR')).toBe(`${words}\n\nTranskrip semester II`);
  });

  it('says nothing of a study where there is none, or where nothing was said of it', () => {
    const untold = { ...review, study: { standing: '', evidence: '', predicate: '' } as const };
    for (const told of [review, untold]) {
      const source = played(rated);
      const paper = written('result', { ...source, documents: { ...source.documents, review: told } });
      expect(titlesOf(paper).slice(2)).toEqual(['UMPAN BALIK BERKELANJUTAN']);
    }
  });

  it.each<keyof Documents>(['plan', 'review'])('is not there without its %s', (kind) => {
    const source = played(rated);
    const { [kind]: _, ...documents } = source.documents;
    expect(resultPaper({ ...source, documents })).toBeUndefined();
  });

  it('is not there before somebody has rated, and something has come of it', () => {
    const source = played(rated);
    expect(resultPaper({ ...source, events: [] })).toBeUndefined();
    expect(resultPaper({ ...source, state: { ...source.state, outcome: null } })).toBeUndefined();
  });
});
