import { expect, it } from 'vitest';
import { articleOf } from '../../core/rules/article-of.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';
import { type ProvisionName, provisionNames } from '../../core/rules/rule-set.ts';
import { weighted7030 } from '../../core/rules/weighted-70-30.ts';
import { bare, textsAt } from '../law/regulation.ts';

/** What must stand at each place that a provision cites, in the order in which it cites them. */
const words = {
  planDue: ['ditetapkan paling lambat akhir bulan Januari'],
  planSigned: ['ditandatangani oleh Pegawai dan ditetapkan oleh Pejabat Penilai Kinerja'],
  overduePlan: ['hingga akhir Bulan Januari, maka Pegawai melakukan dialog kinerja'],
  planChange: ['dikembangkan sesuai hasil Umpan Balik Berkelanjutan dan penugasan di tahun berjalan'],
  mainResults: [
    'bagi pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri terdiri atas hasil kerja utama dan dapat memuat',
    'bagi pejabat administrasi dan pejabat fungsional terdiri atas hasil kerja utama dan dapat memuat',
  ],
  aspects: ['kuantitas; b. kualitas; c. waktu atau kecepatan penyelesaian hasil kerja; dan/atau d. biaya'],
  behaviour: ['Standar perilaku kerja Pegawai'],
  behaviourExpectation: ['Pimpinan dapat menetapkan Ekspektasi khusus atas perilaku kerja Pegawai'],
  annualReview: ['akhir Bulan Desember tahun berjalan dan paling lama akhir Bulan Januari tahun berikutnya'],
  periodicReview: [
    'dapat dilaksanakan: a. bulanan; atau b. triwulanan',
    'Instansi Pemerintah menetapkan periode evaluasi siklus pendek',
    'dilakukan setiap bulan atau triwulanan sesuai periode yang ditetapkan Instansi Pemerintah',
    'mengevaluasi kinerja Pegawai sesuai periode siklus pendek yang ditetapkan Instansi Pemerintah',
  ],
  periodOverdue: [
    'melebihi jangka waktu evaluasi kinerja periodik Pegawai',
    'ditandatangani oleh atasan Pejabat Penilai Kinerja',
  ],
  periodFeedback: ['catatan dan/atau rekomendasi atas predikat kinerja periodik Pegawai'],
  periodDocument: [
    'dituangkan dalam dokumen Evaluasi Kinerja Periodik Pegawai',
    'Dokumen evaluasi kinerja Pegawai (periodik dan tahunan)',
    'ditandatangani oleh Pejabat Penilai Kinerja',
    'disampaikan oleh Pejabat Penilai Kinerja kepada Pegawai',
    'menandatangani serta mengembalikan dokumen',
    'dilaporkan secara berjenjang',
    'ditandatangani oleh atasan Pejabat Penilai Kinerja',
    'oleh atasan Pejabat Penilai Kinerja disampaikan kepada Pegawai',
    'mengembalikan dokumen evaluasi kinerja Pegawai kepada atasan Pejabat Penilai Kinerja',
  ],
  periodObjection: [
    'Keberatan',
    'yang telah menerima dokumen evaluasi kinerja Pegawai dapat mengajukan keberatan',
  ],
  employeeMoved: ['Dalam hal terjadi perpindahan Pegawai: a) untuk evaluasi kinerja periodik Pegawai'],
  assessorMoved: ['Dalam hal terjadi perpindahan Pejabat Penilai Kinerja pada tahun berjalan'],
  newPlan: [
    'perpindahan Pegawai setelah SKP ditetapkan',
    'perpindahan Pejabat Penilai Kinerja, maka Pegawai melakukan penetapan dan klarifikasi',
  ],
  actingElsewhere: [
    'dilakukan oleh pimpinan unit kerja dimana Pegawai melaporkan kinerja sebagai Plt',
    'dapat disesuaikan dengan kedudukan definitif',
  ],
  secondment: ['bagi Pegawai yang diperbantukan/dipekerjakan'],
  study: [
    'tugas belajar dilakukan oleh Pejabat Penilai Kinerja pada instansi induknya',
    'tugas belajar dilakukan dengan mengacu pada ketentuan dan tahapan evaluasi kinerja Pegawai',
  ],
  dropOut: Array(2).fill('tidak lulus/drop out), Pejabat Penilai Kinerja menetapkan predikat'),
  exempt: ['Ketentuan perencanaan kinerja tidak berlaku bagi Pegawai yang'],
  assessor: ['Pejabat Penilai Kinerja adalah atasan langsung atau pejabat lain'],
  personRates: ['Pejabat Penilai Kinerja menetapkan rating hasil kerja'],
  resultGuide: ['tidak ada hasil kerja utama yang dibawah ekspektasi'],
  behaviourGuide: ['secara konsisten menjalankan nilai dasar ASN'],
  organisationPredicate: [
    'unit organisasi yang dipimpin oleh Pejabat Penilai Kinerja Pegawai yang bersangkutan',
  ],
  previousPredicate: ['capaian kinerja organisasi tahun sebelumnya'],
  distribution: ['digunakan sebagai pertimbangan Pejabat Penilai Kinerja'],
  appealTo: ['kepada atasan dari Pejabat Penilai Kinerja'],
  appealEvidence: ['disertai alasan keberatan'],
  bothSides: ['pemeriksaan dengan seksama', 'meminta penjelasan Pejabat Penilai Kinerja dan Pegawai'],
  independentDecider: ['kepada atasan Pejabat Penilai Kinerja secara berjenjang'],
  allowance: ['dasar pembayaran tunjangan kinerja'],
  recognition: Array(2).fill('prioritas untuk diikutsertakan dalam program kelompok rencana suksesi'),
  followUp: ['menindaklanjuti permasalahan yang ditetapkan dalam dokumen evaluasi kinerja'],
  finalByHead: ['evaluasinya dilakukan oleh kepala daerah'],
  overdueReview: [
    'dilakukan oleh atasan dari Pejabat Penilai Kinerja dan hasil evaluasi dimaksud bersifat final',
  ],
} satisfies Partial<Record<ProvisionName, string[]>>;

/** Where the regulation says nothing. */
const ours: ProvisionName[] = ['periodWindow', 'periodsBeside', 'sickness', 'silentDecider', 'silence'];
/** What another instrument says, whose text is not at hand. */
const elsewhere: [ProvisionName, string][] = [['appealFinal', 'PP 30/2019 Pasal 59 ayat (4)']];

it.each(Object.entries(words))('%s is what the regulation says where it is cited', (name, phrases) => {
  const texts = textsAt(articleOf(permenpanrb62022, name as ProvisionName)).map(bare);
  expect(texts.length).toBe(phrases.length);
  for (const [index, phrase] of phrases.entries()) expect(texts[index]).toContain(bare(phrase));
});

it('what no article says is a choice of ours, and the only one of another instrument is that an appeal is final', () => {
  for (const name of ours) expect(articleOf(permenpanrb62022, name)).toBe('');
  for (const [name, article] of elsewhere) expect(articleOf(permenpanrb62022, name)).toBe(article);
});

it('every provision is there once, in each rule set', () => {
  const held = [...Object.keys(words), ...ours, ...elsewhere.map(([name]) => name)];
  expect(held.toSorted()).toEqual(provisionNames.toSorted());
  for (const { provisions } of [permenpanrb62022, weighted7030])
    expect(provisions.map(({ name }) => name).toSorted()).toEqual(provisionNames.toSorted());
});

it('a rule set without a provision has no article for it', () => {
  expect(articleOf({ ...permenpanrb62022, provisions: [] }, 'planDue')).toBe('');
});
