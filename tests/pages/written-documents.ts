import type { Documents } from '../../core/evaluation/documents.ts';

/** What people wrote in an evaluation. */
export const documents: Required<Documents> = {
  plan: {
    results: [
      {
        priority: 'main',
        text: 'Layanan izin usaha mikro selesai dalam tiga hari kerja',
        servesResult: 'Kepuasan pelaku usaha meningkat',
        cascading: 'direct',
        perspective: 'recipients',
        goal: 'Iklim usaha yang ramah',
        indicators: [
          { aspect: 'time', text: 'Rata-rata waktu penyelesaian', target: '3 hari kerja' },
          { aspect: 'quality', text: 'Indeks kepuasan pemohon', target: '≥ 85' },
        ],
      },
      {
        priority: 'additional',
        text: 'Arsip perizinan 2020–2024 tersedia dalam bentuk digital',
        servesResult: '',
        cascading: '',
        perspective: '',
        goal: '',
        indicators: [{ aspect: 'quantity', text: 'Jumlah berkas yang dipindai', target: '4.000 berkas' }],
      },
    ],
    approach: 'quantitative',
    behaviourExpectation: 'Sampaikan kendala lebih awal.',
    expectations: { service: 'Jawab pemohon pada hari yang sama.' },
    resources: 'Satu pemindai dokumen.',
    accountability: 'Laporan setiap triwulan.',
    consequences: 'Penugasan baru bila target terlampaui.',
  },
  selfAssessment: {
    results: [
      {
        achieved: 'Rata-rata 2,6 hari kerja sejak Maret.',
        evidence: 'Laporan triwulan IV',
        realisations: ['2,6 hari', '87'],
      },
      { achieved: '3.850 berkas sudah dipindai.\nSisanya menunggu alat.', evidence: '', realisations: [] },
    ],
    behaviour: 'Melayani pemohon sampai tuntas dan membantu rekan di loket.',
    competencies: { innovation: { level: '4', note: '' }, teamwork: { level: '3', note: '' } },
  },
  review: {
    results: [
      { rating: 'above', feedback: 'Sangat terasa bagi pemohon.' },
      { rating: 'meets', feedback: '' },
    ],
    values: {
      service: { rating: 'above', feedback: 'Pemohon menyebut namanya.' },
      adaptive: { rating: 'meets', feedback: '' },
    },
    resultDeparture: 'Arsip belum selesai.',
    behaviourDeparture: '',
    distributionReason: '',
    pattern: { organisation: 'good', departs: false },
    suggested: { result: 'above', behaviour: null },
    resultRating: 'meets',
    behaviourRating: 'above',
    competencies: {
      innovation: { level: '3', note: 'Lanjutkan ide antrean.' },
      communication: { level: '4', note: '' },
    },
    feedback: 'Hasil sesuai harapan; kesediaan membantu melebihi harapan.',
  },
  appeal: {
    reasons: 'Target arsip terhambat alat yang rusak sejak September.',
    evidence: 'Surat permintaan alat',
    references: 'Surat 900/12/2026\nhttps://kinerja.example/bukti',
  },
  explanation: { text: 'Alat pengganti sudah tersedia sejak Oktober.', references: 'BAST 14/2026' },
  reply: { text: 'Alat itu baru berfungsi pada Desember.', references: '' },
  appealDecision: { outcome: 'confirmed', reasons: 'Hambatan itu sudah diperhitungkan.' },
};
