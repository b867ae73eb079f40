import { describe, expect, it } from 'vitest';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import { headOf, type NoteLine, sealLine } from '../../core/notes/note.ts';
import { periodResultPaper } from '../../core/papers/period-result.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { digest, enrolled, plan } from '../core/examples.ts';
import { forms, missingIn } from './annex.ts';
import { playedPeriod } from './played-period.ts';
import { blocksOf, fieldsOf, proseOf } from './reading.ts';

const [main] = plan.results;
const perspective = 'budget' as const;
const twoResults = (approach: 'qualitative' | 'quantitative') =>
  planSchema.parse({
    ...{ ...plan, approach },
    results: [
      { ...main, perspective },
      { ...main, perspective, priority: 'additional' },
    ],
  });

/** Notes, one line each; what a line does not say it says as the first one does. */
function noted(...lines: Partial<NoteLine>[]): NoteLine[] {
  const sealed: NoteLine[] = [];
  for (const line of lines) {
    const { lines: count, hash } = headOf(sealed);
    const unsealed = {
      ...{ evaluationId: enrolled.evaluationId, seq: count + 1, corrects: null, withdrawn: false },
      ...{ result: 0, resultText: main?.text ?? '', on: '2027-02-03', achieved: 'Modul pertama selesai' },
      ...{ reference: '', at: '2027-02-04T03:00:00.000Z', previousHash: hash },
    };
    sealed.push(sealLine({ ...unsealed, ...line }, digest));
  }
  return sealed;
}

type Steps = Parameters<typeof playedPeriod>[0];
function paperOf(
  about: { steps?: Steps; notes?: NoteLine[]; planFor?: 'staff' | 'leadership' } & Partial<PaperSource> = {},
) {
  const { steps = [{}], notes = [], planFor = 'staff', ...source } = about;
  const documents = { plan: twoResults('quantitative') };
  const state = { ...enrolled, planFor };
  return periodResultPaper(playedPeriod(steps, { documents, state, ...source }), notes);
}
function written(about?: Parameters<typeof paperOf>[0]) {
  const paper = paperOf(about);
  if (!paper) throw new Error('there is no paper');
  return paper;
}
const cellsOf = (about: Parameters<typeof paperOf>[0]) =>
  blocksOf(written(about), 'table')[0]?.rows.flatMap((row) => ('across' in row ? [] : [row.at(-2)]));

/** The form of the year, headed by the quarter, with what the examples of a period say. */
const ofQuarter = (format: 'C.1.1' | 'C.1.2' | 'C.1.3') => {
  const days = 'PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2027';
  const filled: Record<string, string> = {
    ...{ 'PERIODE: AKHIR': 'PERIODE: TRIWULAN I', BAIK: '' },
    'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2027': days,
    ...{ 'DIATAS EKSPEKTASI': 'SESUAI EKSPEKTASI', 'SESUAI EKSPEKTASI': 'DIATAS EKSPEKTASI' },
  };
  return forms[format].map((part) => filled[part] ?? part).filter(Boolean);
};

describe('the result of a period as a paper (annex BAB IV B.3.a.3.e and f)', () => {
  it.each([
    ['C.1.1', 'staff', 'qualitative'],
    ['C.1.2', 'leadership', 'quantitative'],
    ['C.1.3', 'staff', 'quantitative'],
  ] as const)('has every part of %s for %s in the %s approach', (format, planFor, approach) => {
    const paper = written({ planFor, documents: { plan: twoResults(approach) } });
    expect(paper).toMatchObject({ name: 'result', format, landscape: true });
    expect(paper.fileName).toBe(`${format}-2027-q1-2027-04-01`);
    expect(missingIn(paper, ofQuarter(format))).toEqual([]);
  });

  it('has the achievement with its pattern, both ratings and the predikat, and the feedback of the period', () => {
    const paper = written();
    expect(fieldsOf(paper)).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'ISTIMEWA',
      'POLA DISTRIBUSI': expect.stringContaining('SANGAT BAIK'),
      'RATING HASIL KERJA': 'SESUAI EKSPEKTASI',
      'RATING PERILAKU KERJA': 'DI ATAS EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'BAIK',
    });
    expect(proseOf(paper, 'UMPAN BALIK BERKELANJUTAN')).toBe('Layanan tepat waktu');
    expect(fieldsOf(written({ steps: [{ achievement: null }] }))).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'Belum diisi',
      'POLA DISTRIBUSI': 'Belum diisi',
    });
    const weighted = { ...enrolled, ruleSet: 'weighted-70-30' };
    expect(fieldsOf(written({ state: weighted }))).not.toHaveProperty('POLA DISTRIBUSI');
  });

  it('sets beside each result what was noted of it in the period, by its days, with where the evidence is', () => {
    const notes = noted(
      { on: '2027-03-31', achieved: 'Modul kedua selesai', reference: 'ND-7/2027' },
      { on: '2027-01-01' },
      { result: 1, achieved: 'Satu pelatihan' },
    );
    expect(cellsOf({ notes })).toEqual([
      '1 Januari 2027: Modul pertama selesai\n31 Maret 2027: Modul kedua selesai\nND-7/2027',
      '3 Februari 2027: Satu pelatihan',
    ]);
  });

  it('leaves out what is of another period, was taken back, or was noted after it was evaluated', () => {
    const notes = noted(
      { on: '2026-12-31' },
      { on: '2027-04-01' },
      {},
      { corrects: 3, withdrawn: true },
      { at: '2027-04-01T03:00:01.000Z' },
    );
    expect(cellsOf({ notes })).toEqual(['', '']);
    const corrected = noted({ at: '2027-04-01T03:00:00.000Z' }, { corrects: 1, achieved: 'Dua modul' });
    expect(cellsOf({ notes: corrected })).toEqual(['3 Februari 2027: Dua modul', '']);
    const later = noted({}, { corrects: 1, achieved: 'Sesudahnya', at: '2027-04-02T03:00:00.000Z' });
    expect(cellsOf({ notes: later })).toEqual(['3 Februari 2027: Modul pertama selesai', '']);
  });

  it('names the two as they were in the period, and is signed by whoever evaluated, with version, hash and code', () => {
    const paper = written({ steps: [{}, { reason: 'Bukti baru' }] });
    const [employee, assessor] = blocksOf(paper, 'fields');
    expect([employee?.rows.at(-1), assessor?.rows[0]]).toEqual([
      ['UNIT KERJA', 'SDN 3'],
      ['NAMA', 'Name of assessor'],
    ]);
    expect(blocksOf(paper, 'signatures')[0]?.signatures).toMatchObject([
      { as: 'Pejabat Penilai Kinerja', name: 'Name of assessor', nip: '197505052000031002', line: 2 },
    ]);
    expect(paper.seals).toMatchObject([{ document: expect.stringContaining('periodik'), version: 2 }]);
    expect(paper.verifyAt).toContain(`${enrolled.evaluationId}.p2.`);
    expect(paper.asOf).toBe('2027-04-02T03:00:00.000Z');
  });

  it('is not there without a plan, nor where the predikat stands on no ratings of the period', () => {
    expect(paperOf({ documents: {} })).toBeUndefined();
    expect(paperOf({ steps: [{ basis: 'carried', ratings: null }] })).toBeUndefined();
  });
});
