import { describe, expect, it } from 'vitest';
import type { Documents } from '../../core/evaluation/documents.ts';
import { objectionPaper } from '../../core/papers/evaluation.ts';
import { commands } from '../core/examples.ts';
import { type Move, played } from './played.ts';
import { blocksOf, proseOf, signaturesOf, titlesOf, written } from './reading.ts';
import { decided, objected } from './year.ts';

const explanation = '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN';
const confirmed = { outcome: 'confirmed' as const, reasons: 'Sudah diperiksa' };
const better = {
  ...{ outcome: 'changed' as const, reasons: 'Bukti baru', recommendation: 'Bagikan caranya' },
  ...{ resultRating: 'above' as const, behaviourRating: 'above' as const },
};

describe('the document with an objection (D.1.3)', () => {
  it('has objection, decision and three signatures, and the old and the new predikat', () => {
    const paper = written('objection', played(decided(better)));
    expect(paper.format).toBe('D.1.3');
    expect(titlesOf(paper).slice(4)).toEqual([
      '5. CATATAN/REKOMENDASI',
      '6. KEBERATAN',
      '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN',
      '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA',
    ]);
    expect(proseOf(paper, '6. KEBERATAN')).toBe(
      'Target tercapai lebih dari rencana\n\nLaporan triwulan IV halaman 3',
    );
    expect(proseOf(paper, '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN')).toBe(
      'Modul ketiga belum dipakai di kelas',
    );
    expect(proseOf(paper, '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA')).toBe(
      'MENGUBAH hasil evaluasi: dari BAIK menjadi SANGAT BAIK.\n\nBukti baru\n\nBagikan caranya',
    );
    expect(signaturesOf(paper).map(([as]) => as)).toEqual([
      '10. Pegawai yang Dinilai',
      '9. Pejabat Penilai Kinerja',
      '11. Atasan Pejabat Penilai Kinerja',
    ]);
    expect(paper.seals.map(({ document }) => document)).toEqual([
      'Dokumen evaluasi kinerja',
      'Keberatan',
      'Keputusan atas keberatan',
    ]);
  });

  it('says of a confirmed rating that it stands', () => {
    const paper = written('objection', played(decided({ outcome: 'confirmed', reasons: 'Sudah diperiksa' })));
    expect(proseOf(paper, '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA')).toBe(
      'MENGUATKAN hasil evaluasi.\n\nSudah diperiksa',
    );
  });

  it('has the ratings that were given in the decision, which stand in no other paper', () => {
    expect(blocksOf(written('objection', played(decided(better))), 'fields').at(-1)?.rows).toEqual([
      ['CAPAIAN KINERJA ORGANISASI', 'BAIK'],
      ['RATING HASIL KERJA', 'DI ATAS EKSPEKTASI'],
      ['RATING PERILAKU KERJA', 'DI ATAS EKSPEKTASI'],
      ['PREDIKAT KINERJA PEGAWAI', 'SANGAT BAIK'],
    ]);
  });

  it('has beside the objection what the employee replied, and the references of both', () => {
    const told = decided(confirmed).map((move): Move => {
      const { command } = move;
      if (command.name === 'replyToExplanation')
        return {
          ...move,
          command: { ...command, reply: { text: 'Modul ketiga dipakai', references: 'Foto 4' } },
        };
      if (command.name !== 'explainRating') return move;
      return {
        ...move,
        command: { ...command, explanation: { text: 'Belum dipakai', references: 'Berita 3' } },
      };
    });
    const paper = written('objection', played(told));
    expect(proseOf(paper, '6. KEBERATAN')).toMatch(
      /^Target.*\n\nLaporan.*\n\nModul ketiga dipakai\n\nFoto 4$/s,
    );
    expect(proseOf(paper, explanation)).toBe('Belum dipakai\n\nBerita 3');
  });

  it('says of an explanation that was asked for and never came that it is so', () => {
    const unexplained: Move[] = [
      ...objected,
      { command: commands.lapseExplanation, by: null, now: '2028-01-07T03:00:00Z' },
      { command: { name: 'decideAppeal', decision: confirmed }, by: 'decider', now: '2028-01-10T03:00:00Z' },
    ];
    const paper = written('objection', played(unexplained));
    expect(proseOf(paper, explanation)).toBe('Diminta, dan tidak diberikan sampai batas waktunya.');
    expect(proseOf(paper, '6. KEBERATAN')).toBe(
      'Target tercapai lebih dari rencana\n\nLaporan triwulan IV halaman 3',
    );
  });

  it('has the signature of each of the three on the day on which they wrote', () => {
    const signedOn = (day: string) => `Ditandatangani secara elektronik pada ${day} pukul 10.00 WIB`;
    expect(signaturesOf(written('objection', played(decided(confirmed))))).toEqual([
      ['10. Pegawai yang Dinilai', signedOn('3 Januari 2028')],
      ['9. Pejabat Penilai Kinerja', signedOn('28 Desember 2027')],
      ['11. Atasan Pejabat Penilai Kinerja', signedOn('5 Januari 2028')],
    ]);
  });

  it.each<keyof Documents>(['review', 'appeal', 'appealDecision'])('is not there without its %s', (kind) => {
    const source = played(decided(confirmed));
    expect(objectionPaper(source)).toBeDefined();
    const { [kind]: _, ...documents } = source.documents;
    expect(objectionPaper({ ...source, documents })).toBeUndefined();
  });

  it.each(['submitReview', 'fileAppeal', 'decideAppeal'])('is not there without the line of %s', (name) => {
    const source = played(decided(confirmed));
    const events = source.events.filter(({ command }) => command !== name);
    expect(objectionPaper({ ...source, events })).toBeUndefined();
  });
});
