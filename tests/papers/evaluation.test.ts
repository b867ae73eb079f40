import { describe, expect, it } from 'vitest';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { evaluationPaper } from '../../core/papers/evaluation.ts';
import type { PaperSource } from '../../core/papers/source.ts';
import { commands } from '../core/examples.ts';
import { type Move, played } from './played.ts';
import { blocksOf, fieldsOf, proseOf, signaturesOf, titlesOf, written } from './reading.ts';
import { decided, objected, rated, signed } from './year.ts';

const onPaper = (name: 'recordAcknowledgement' | 'recordRefusal'): Move[] => [
  ...rated,
  { command: { ...commands[name], on: '2028-01-03' }, by: 'assessor', now: '2028-01-04T03:00:00Z' },
];
const silent: Move[] = [
  ...rated,
  {
    ...{ command: commands.lapseAcknowledgement, by: null, now: '2028-03-01T03:00:00Z' },
    delivered: '2027-12-28T03:01:00Z',
  },
];

describe('the evaluation document', () => {
  it('is D.1.1 where the assessor rated, with its seven numbers in order', () => {
    const paper = written('evaluation', played(signed));
    expect(paper.format).toBe('D.1.1');
    expect(titlesOf(paper)).toEqual([
      '1. PEGAWAI YANG DINILAI',
      '2. PEJABAT PENILAI KINERJA',
      '3. ATASAN PEJABAT PENILAI KINERJA',
      '4. EVALUASI KINERJA',
      '5. CATATAN/REKOMENDASI',
    ]);
    expect(signaturesOf(paper)).toEqual([
      ['7. Pegawai yang Dinilai', 'Ditandatangani secara elektronik pada 3 Januari 2028 pukul 10.00 WIB'],
      [
        '6. Pejabat Penilai Kinerja',
        'Ditandatangani secara elektronik pada 28 Desember 2027 pukul 10.00 WIB',
      ],
    ]);
    expect(proseOf(paper, '5. CATATAN/REKOMENDASI')).toBe('Pertahankan');
    expect(fieldsOf(paper)['PREDIKAT KINERJA PEGAWAI']).toBe('BAIK');
  });

  it('is D.1.2 where the superior rated in the place of the assessor, and names both', () => {
    const bySuperior = played([
      ...rated.slice(0, -1),
      { command: { name: 'passReviewOn' }, by: null, now: '2028-02-05T03:00:00Z' },
      { command: commands.submitReview, by: 'decider', now: '2028-02-08T03:00:00Z' },
    ]);
    const paper = written('evaluation', bySuperior);
    expect(paper.format).toBe('D.1.2');
    expect(blocksOf(paper, 'fields').map(({ title, rows }) => [title, rows[0]?.[1]])).toEqual([
      ['1. PEGAWAI YANG DINILAI', 'Name of employee'],
      ['2. PEJABAT PENILAI KINERJA', 'Name of assessor'],
      ['3. ATASAN PEJABAT PENILAI KINERJA', 'Name of decider'],
      ['4. EVALUASI KINERJA', 'BAIK'],
    ]);
    expect(signaturesOf(paper)[1]?.[0]).toBe('6. Atasan Pejabat Penilai Kinerja');
  });

  it('says of whoever has not signed yet, never signed, or objects, that it is so', () => {
    const saidIn = (moves: Move[]) => signaturesOf(written('evaluation', played(moves)))[0]?.[1];
    expect(saidIn(rated)).toBe('Belum ditandatangani');
    const lapsed: Move = {
      command: { name: 'lapseAcknowledgement' },
      by: null,
      now: '2028-03-01T03:00:00Z',
      delivered: '2027-12-28T03:01:00Z',
    };
    expect(saidIn([...rated, lapsed])).toBe(
      'Tidak ditandatangani sampai batas waktu, setelah terbukti disampaikan pada 28 Desember 2027 (email sampai)',
    );
    expect(saidIn(objected)).toBe('Mengajukan keberatan');
  });

  it('says of paper who saw it: a signature, and a refusal with the days that still run', () => {
    const onPaper = (name: 'recordAcknowledgement' | 'recordRefusal'): Move => ({
      command: { ...commands[name], on: '2028-01-03' },
      by: 'assessor',
      now: '2028-01-04T03:00:00Z',
    });
    const signatureIn = (moves: Move[]) => {
      const [block] = blocksOf(written('evaluation', played(moves)), 'signatures');
      return block?.signatures[0];
    };
    expect(signatureIn([...rated, onPaper('recordAcknowledgement')])).toMatchObject({
      name: 'Name of employee',
      said: 'Ditandatangani di kertas pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03',
      line: 7,
    });
    expect(signatureIn([...rated, onPaper('recordRefusal')])).toMatchObject({
      said: 'Menolak menandatangani pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03; masa keberatan masih berjalan',
      line: 7,
    });
    const lapsed: Move = { command: commands.lapseAcknowledgement, by: null, now: '2028-02-01T03:00:00Z' };
    expect(signatureIn([...rated, onPaper('recordRefusal'), lapsed])).toMatchObject({
      said: 'Menolak menandatangani pada 3 Januari 2028 di hadapan saksi Ibu Sari, Ketua RW 03',
      line: 7,
    });
  });

  it('keeps the rating that was delivered, whatever an appeal made of it', () => {
    const changed = decided({
      outcome: 'changed',
      reasons: 'Bukti baru',
      resultRating: 'above',
      behaviourRating: 'above',
      recommendation: 'Bagikan caranya',
    });
    expect(fieldsOf(written('evaluation', played(changed)))['PREDIKAT KINERJA PEGAWAI']).toBe('BAIK');
    expect(fieldsOf(written('objection', played(changed)))['PREDIKAT KINERJA PEGAWAI']).toBe('SANGAT BAIK');
  });

  it.each<[string, Partial<PaperSource> | { state: Partial<EvaluationState> }]>([
    ['its contents were erased', { documents: {} }],
    ['nobody has rated', { events: [] }],
    ['nothing came of it', { state: { outcome: null } }],
  ])('is not there where %s', (_, without) => {
    const source = played(signed);
    const { state } = without as { state?: Partial<EvaluationState> };
    const changed = { ...source, ...without, state: { ...source.state, ...state } };
    expect(evaluationPaper(changed)).toBeUndefined();
  });

  it('says of an achievement that nobody entered that it is so', () => {
    const source = played(signed);
    const capaian = (organisationPredicate: string | null) =>
      fieldsOf(written('evaluation', { ...source, organisationPredicate }))['CAPAIAN KINERJA ORGANISASI'];
    expect(capaian(null)).toBe('Belum diisi');
    expect(capaian('ISTIMEWA')).toBe('ISTIMEWA');
  });

  it.each<[string, Move[], string[]]>([
    ['the evaluation alone while nobody has answered', rated, []],
    ['the receipt of whoever signed', signed, ['Penerimaan oleh pegawai']],
    ['the receipt of whoever signed on paper', onPaper('recordAcknowledgement'), ['Penerimaan oleh pegawai']],
    ['the delivery to whoever refused', onPaper('recordRefusal'), ['Penyampaian kepada pegawai']],
    ['the delivery to whoever was silent', silent, ['Penyampaian kepada pegawai']],
    ['the evaluation alone where an objection is open', objected, []],
  ])('is sealed by %s', (_, moves, answered) => {
    const { seals } = written('evaluation', played(moves));
    expect(seals.map(({ document }) => document)).toEqual(['Dokumen evaluasi kinerja', ...answered]);
  });
});
