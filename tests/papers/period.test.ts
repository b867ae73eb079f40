import { describe, expect, it } from 'vitest';
import { readReceiptCode } from '../../core/evaluation/receipt.ts';
import { periodObjectionPaper } from '../../core/papers/period.ts';
import { verdictOnPeriod } from '../../core/periods/receipt.ts';
import { digest } from '../core/examples.ts';
import { documentEnds, documentParts, missingIn } from './annex.ts';
import { documentOf, objectionOf, office, playedPeriod } from './played-period.ts';
import { blocksOf, fieldsOf, proseOf } from './reading.ts';

const quarter = documentParts('TRIWULAN I', 'PERIODE PENILAIAN: 1 JANUARI SD 31 MARET TAHUN 2027');
const bySuperior = { by: office.appealDecider, bySuperior: true };
const confirmed = [{}, { act: 'objected' }, { act: 'explained' }, { act: 'decided' }] as const;
const changed = {
  ratings: { result: 'above', behaviour: 'above' } as const,
  predicate: 'excellent' as const,
  recommendation: 'Bagikan caranya',
};
const wasChanged = [{}, { act: 'objected' }, { act: 'decided', changed }] as const;
const decision = '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA';
const explanation = '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN';

describe('the document of a period', () => {
  it('is D.1.1 where the assessor evaluated, with every part of the form', () => {
    const paper = documentOf([{}]);
    expect(paper).toMatchObject({ name: 'evaluation', format: 'D.1.1', landscape: false });
    expect(missingIn(paper, [...quarter, ...documentEnds['D.1.1']])).toEqual([]);
  });

  it('is D.1.2 where the superior of the assessor did, with every part of the form', () => {
    const paper = documentOf([bySuperior]);
    expect(paper).toMatchObject({ name: 'evaluation', format: 'D.1.2' });
    expect(missingIn(paper, [...quarter, ...documentEnds['D.1.2']])).toEqual([]);
  });

  it.each([
    ['q2', 'TRIWULAN II', '1 APRIL SD 30 JUNI'],
    ['q3', 'TRIWULAN III', '1 JULI SD 30 SEPTEMBER'],
    ['q4', 'TRIWULAN IV', '1 OKTOBER SD 31 DESEMBER'],
    ['m02', 'BULAN FEBRUARI', '1 FEBRUARI SD 28 FEBRUARI'],
    ['m12', 'BULAN DESEMBER', '1 DESEMBER SD 31 DESEMBER'],
  ])('is headed by its period and the days of it: %s', (periodId, name, days) => {
    expect(documentOf([{}], { periodId }).lines).toEqual([
      `PERIODE: ${name}`,
      'Dinas Pendidikan',
      `PERIODE PENILAIAN: ${days} TAHUN 2027`,
    ]);
  });

  it('names the three as they were in the period: the unit of then, whose period it was, and their superior', () => {
    const named = blocksOf(documentOf([{}]), 'fields').slice(0, 3);
    const last = ([row]: readonly (readonly string[])[]) => row?.[1];
    expect(named.map(({ rows }) => [last(rows), last(rows.slice(-1))])).toEqual([
      ['Name of employee', 'SDN 3'],
      ['Name of assessor', 'SDN 1'],
      ['Name of decider', 'SDN 1'],
    ]);
  });

  it('has the achievement of the unit, both ratings and the predikat that follows from them', () => {
    expect(blocksOf(documentOf([{}]), 'fields')[3]?.rows).toEqual([
      ['CAPAIAN KINERJA ORGANISASI', 'ISTIMEWA'],
      ['RATING HASIL KERJA', 'SESUAI EKSPEKTASI'],
      ['RATING PERILAKU KERJA', 'DI ATAS EKSPEKTASI'],
      ['PREDIKAT KINERJA PEGAWAI', 'BAIK'],
    ]);
  });

  it('has no ratings where the predikat stands on none of the period, and says that no achievement was entered', () => {
    const carried = { basis: 'carried', ratings: null, achievement: null } as const;
    expect(blocksOf(documentOf([carried]), 'fields')[3]?.rows).toEqual([
      ['CAPAIAN KINERJA ORGANISASI', 'Belum diisi'],
      ['PREDIKAT KINERJA PEGAWAI', 'BAIK'],
    ]);
  });

  it('has notes and recommendation, apart where both were written', () => {
    expect(proseOf(documentOf([{}]), '5. CATATAN/REKOMENDASI')).toBe('Layanan tepat waktu');
    const recommended = documentOf([{ recommendation: 'Ikuti pelatihan' }]);
    expect(proseOf(recommended, '5. CATATAN/REKOMENDASI')).toBe('Layanan tepat waktu\n\nIkuti pelatihan');
  });

  it('holds what was mended last, as one version more', () => {
    const paper = documentOf([{}, { predicate: 'excellent', reason: 'Bukti baru' }]);
    expect(fieldsOf(paper)['PREDIKAT KINERJA PEGAWAI']).toBe('SANGAT BAIK');
    expect(paper.seals.map(({ version }) => version)).toEqual([2]);
  });

  it('is called by its format, its period and the day of the zone on which it was written down last', () => {
    const at = '2027-04-01T16:30:00.000Z';
    const named = (zone: 'WIB' | 'WITA') => documentOf([{ at }], { zone });
    expect(named('WIB')).toMatchObject({ fileName: 'D.1.1-2027-q1-2027-04-01', asOf: at });
    expect(named('WITA').fileName).toBe('D.1.1-2027-q1-2027-04-02');
  });
});

describe('the document of a period with an objection', () => {
  it('is D.1.3, with every part of the form', () => {
    const paper = objectionOf(confirmed);
    expect(paper).toMatchObject({ name: 'objection', format: 'D.1.3', landscape: false });
    expect(paper.fileName).toBe('D.1.3-2027-q1-2027-04-04');
    expect(missingIn(paper, [...quarter, ...documentEnds['D.1.3']])).toEqual([]);
  });

  it.each([
    ['an objection', [{}, { act: 'signed' }, { act: 'decided' }]],
    ['a decision', [{}, { act: 'objected' }, { act: 'explained' }]],
  ] as const)('is not there without %s', (_, steps) => {
    expect(periodObjectionPaper(playedPeriod(steps))).toBeUndefined();
  });

  it('has what each of the three said, and that the result stands', () => {
    const paper = objectionOf(confirmed);
    expect(proseOf(paper, '5. CATATAN/REKOMENDASI')).toBe('Layanan tepat waktu');
    expect(proseOf(paper, '6. KEBERATAN')).toBe('Target terlampaui');
    expect(proseOf(paper, explanation)).toBe('Belum semua');
    expect(proseOf(paper, decision)).toBe('MENGUATKAN hasil evaluasi.\n\nBukti baru');
    expect(fieldsOf(paper)).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'ISTIMEWA',
      'RATING HASIL KERJA': 'SESUAI EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'BAIK',
    });
  });

  it('has the changed result and the new recommendation, and says so of an explanation that never came', () => {
    const paper = objectionOf(wasChanged);
    expect(proseOf(paper, explanation)).toBe('Diminta, dan tidak diberikan sampai batas waktunya.');
    expect(proseOf(paper, decision)).toBe(
      'MENGUBAH hasil evaluasi: dari BAIK menjadi SANGAT BAIK.\n\nBukti baru\n\nBagikan caranya',
    );
    expect(fieldsOf(paper)).toMatchObject({
      'CAPAIAN KINERJA ORGANISASI': 'ISTIMEWA',
      'RATING HASIL KERJA': 'DI ATAS EKSPEKTASI',
      'PREDIKAT KINERJA PEGAWAI': 'SANGAT BAIK',
    });
  });

  it('names whoever let the days for a decision pass, and to whom the objection fell, in that order', () => {
    const nextUp = { personId: 'next-up', name: 'Name of next-up', position: 'Sekda' };
    const passed = [
      { passedFrom: office.appealDecider, passedTo: nextUp },
      { passedFrom: nextUp, passedTo: { ...nextUp, name: 'Name of head' } },
    ];
    const paper = objectionOf([{}, { act: 'objected' }, ...passed, { act: 'decided', by: nextUp }]);
    expect(proseOf(paper, decision)).toBe(
      [
        'Tidak diputuskan oleh Name of decider sampai batas waktunya; beralih kepada Name of next-up.',
        'Tidak diputuskan oleh Name of next-up sampai batas waktunya; beralih kepada Name of head.',
        'MENGUATKAN hasil evaluasi.',
        'Bukti baru',
      ].join('\n\n'),
    );
  });
});

describe('the seals of a period', () => {
  const evaluation = 'Dokumen evaluasi kinerja periodik';
  const [objection, explained, decided] = [
    ...['Keberatan', 'Penjelasan atas keberatan', 'Keputusan atas keberatan'],
  ];

  it.each([
    ['an evaluation', documentOf([{}]), [evaluation]],
    ['one that was signed for', documentOf([{}, { act: 'signed' }]), [evaluation, 'Penerimaan oleh pegawai']],
    ['a decision', objectionOf(confirmed), [evaluation, objection, explained, decided]],
    ['one without explanation', objectionOf(wasChanged), [evaluation, objection, decided]],
  ])('are the lines that the document shows as signed, the newest last: %s', (_, paper, documents) => {
    expect(paper.seals.map(({ document }) => document)).toEqual(documents);
    expect(paper.seals.map(({ version }) => version)).toEqual(documents.map(() => 1));
    expect(paper.verifyAt).toBe(`https://kinerja.example/verify?code=${paper.seals.at(-1)?.code}`);
  });

  it('carry codes that can be verified against the chain', () => {
    const { line, acts } = playedPeriod(confirmed).standing;
    const entries = [line, acts.objected, acts.explained, acts.decided].flatMap((entry) => entry ?? []);
    const { seals } = objectionOf(confirmed);
    expect(seals).toHaveLength(entries.length);
    for (const { code, lineHash, contentHash } of seals) {
      const read = readReceiptCode(code);
      if (!read) throw new Error('no code');
      expect(read.chain).toBe('periods');
      const verdict = verdictOnPeriod(read, entries, digest);
      expect(verdict).toMatchObject({ verdict: 'holds', entry: { hash: lineHash } });
      // A line of the periods holds its whole content.
      expect(contentHash).toBe(lineHash);
    }
  });
});
