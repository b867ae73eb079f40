import type { Block, Paper, PaperFormat } from '../../core/papers/paper.ts';

/** Between which words one has to choose where a form says "pilih salah satu", in the order of the annex. */
export const choices = {
  achievements: 'ISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG'.split('/ '),
  predicates: 'SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG'.split('/ '),
  ratings: 'DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI'.split('/ '),
  aspects: 'Kuantitas/ Kualitas/ Waktu/ Biaya'.split('/ '),
  perspectives: 'Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran'.split('/ '),
};

/** Of whoever is named. Format C.1.2 alone has INSTANSI in the place of the assessor's unit: ours keep to the others. */
const fiveLines = ['NAMA', 'NIP', 'PANGKAT/ GOL. RUANG', 'JABATAN', 'UNIT KERJA'];
const twoParties = ['PEGAWAI YANG DINILAI', ...fiveLines, 'PEJABAT PENILAI KINERJA', ...fiveLines];
const values = [
  ...['Berorientasi pelayanan', 'Akuntabel', 'Kompeten', 'Harmonis', 'Loyal', 'Adaptif', 'Kolaboratif'],
];
const year = 'PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2027';
const body = 'Dinas Pendidikan';
const leadership = 'BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI';
const staff = 'BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL';
const qualitative = 'PENDEKATAN HASIL KERJA KUALITATIF';
const quantitative = 'PENDEKATAN HASIL KERJA KUANTITATIF';
const measure = 'Ukuran keberhasilan/ Indikator Kinerja Individu';
const results = ['RENCANA HASIL KERJA', 'INDIKATOR KINERJA INDIVIDU', 'TARGET'];
const resultsOfStaff = [
  ...['RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI', 'RENCANA HASIL KERJA', 'ASPEK'],
  ...results.slice(1),
];
const told = ['REALISASI BERDASARKAN BUKTI DUKUNG', 'UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG'];
const bothPriorities = ['A. UTAMA', 'B. TAMBAHAN'];
const bothSign = ['Pegawai yang Dinilai', 'Pejabat Penilai Kinerja'];

const plan = (about: string[], columns: string[]) => [
  ...['SASARAN KINERJA PEGAWAI', ...about, body, year, ...twoParties],
  ...['HASIL KERJA', ...columns, ...bothPriorities],
  ...['PERILAKU KERJA', 'Ekspektasi Khusus Pimpinan', ...values, ...bothSign],
  ...['LAMPIRAN SASARAN KINERJA PEGAWAI', body, year],
  ...['DUKUNGAN SUMBER DAYA', 'SKEMA PERTANGGUNGJAWABAN', 'KONSEKUENSI', ...bothSign],
];

const result = (about: string[], columns: string[]) => [
  ...['HASIL EVALUASI KINERJA PEGAWAI', ...about, 'PERIODE: AKHIR', body, year, ...twoParties],
  ...['CAPAIAN KINERJA ORGANISASI', 'BAIK', 'POLA DISTRIBUSI'],
  ...['HASIL KERJA', ...columns, ...told, ...bothPriorities, 'RATING HASIL KERJA', 'DIATAS EKSPEKTASI'],
  ...['PERILAKU KERJA', told[1] ?? '', ...values, 'RATING PERILAKU KERJA', 'SESUAI EKSPEKTASI'],
  ...['PREDIKAT KINERJA PEGAWAI', 'BAIK', 'Pejabat Penilai Kinerja'],
];

/** What all three documents of evaluation have, for which period it may be. */
export const documentParts = (period: string, days: string) => [
  ...['DOKUMEN EVALUASI KINERJA PEGAWAI', `PERIODE: ${period}`, body, days],
  ...['1. PEGAWAI YANG DINILAI', ...fiveLines, '2. PEJABAT PENILAI KINERJA', ...fiveLines],
  ...['3. ATASAN PEJABAT PENILAI KINERJA', ...fiveLines],
  ...['4. EVALUASI KINERJA', 'CAPAIAN KINERJA ORGANISASI', 'PREDIKAT KINERJA PEGAWAI'],
  '5. CATATAN/ REKOMENDASI',
];
/** And what follows in each of them. */
export const documentEnds = {
  'D.1.1': ['7. Pegawai yang Dinilai', '6. Pejabat Penilai Kinerja'],
  'D.1.2': ['7. Pegawai yang Dinilai', '6. Atasan Pejabat Penilai Kinerja'],
  'D.1.3': [
    ...['6. KEBERATAN', '7. PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN'],
    '8. KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA',
    ...['10. Pegawai yang Dinilai', '9. Pejabat Penilai Kinerja', '11. Atasan Pejabat Penilai Kinerja'],
  ],
};

/** The forms of the annex (BAB II, IV and V), part by part as one reads them, filled in as our examples are. */
export const forms: Record<PaperFormat, readonly string[]> = {
  'A.1.1': plan([qualitative, leadership], [measure]),
  'A.1.2': plan([quantitative, leadership], [...results, 'PERSPEKTIF']),
  'A.1.6': plan([qualitative, staff], [measure]),
  'A.1.7': plan([quantitative, staff], resultsOfStaff),
  'C.1.1': result([qualitative], [measure]),
  'C.1.2': result([quantitative, leadership], [...results, 'PERSPEKTIF']),
  'C.1.3': result([quantitative, staff], resultsOfStaff),
  'D.1.1': [...documentParts('AKHIR', year), ...documentEnds['D.1.1']],
  'D.1.2': [...documentParts('AKHIR', year), ...documentEnds['D.1.2']],
  'D.1.3': [...documentParts('AKHIR', year), ...documentEnds['D.1.3']],
};

/** By its letters and digits alone: the annex writes GOL. RUANG and GOL RUANG, DIATAS where one writes DI ATAS. */
export const lettersOf = (text: string) => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'fields':
      return [block.title ?? '', ...block.rows.flat()];
    case 'table':
      return [...block.head, ...block.rows.flatMap((row) => ('across' in row ? row.across : row))];
    case 'prose':
      return [block.title, block.text];
    case 'signatures':
      return block.signatures.flatMap(({ as, name, nip, said }) => [as, name, nip, said]);
    case 'newPage':
      return [];
  }
}

/** The parts of a form that a paper does not have, or has in another place than the form. */
export function missingIn({ title, lines, blocks }: Paper, form: readonly string[]): string[] {
  const texts = [title, ...lines, ...blocks.flatMap(textsOf)].map(lettersOf).join('|');
  let from = 0;
  return form.filter((part) => {
    const place = texts.indexOf(lettersOf(part), from);
    if (place >= 0) from = place + 1;
    return place < 0;
  });
}
