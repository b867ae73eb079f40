import { describe, expect, it } from 'vitest';
import { commands } from '../core/examples.ts';
import { type Move, played } from './played.ts';
import { blocksOf, fieldsOf, proseOf, signaturesOf, titlesOf, written } from './reading.ts';
import { decided, objected, rated, signed } from './year.ts';

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
});

describe('the document with an objection (D.1.3)', () => {
  it('has objection, decision and three signatures, and the old and the new predikat', () => {
    const paper = written(
      'objection',
      played(
        decided({
          outcome: 'changed',
          reasons: 'Bukti baru',
          resultRating: 'above',
          behaviourRating: 'above',
          recommendation: 'Bagikan caranya',
        }),
      ),
    );
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
});
