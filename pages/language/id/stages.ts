/** Where an evaluation stands, what it asks, what comes next, what was done. */
export const stages = {
  stage: {
    planning: 'Rencana kinerja (SKP)',
    planReview: 'Persetujuan rencana',
    active: 'Pelaksanaan',
    selfAssessment: 'Penilaian diri',
    review: 'Penilaian atasan',
    acknowledgement: 'Tanggapan atas hasil',
    appeal: 'Keberatan',
    final: 'Selesai',
  },
  step: {
    plan: 'Rencana kinerja (SKP)',
    work: 'Pelaksanaan',
    selfAssessment: 'Penilaian diri',
    review: 'Penilaian atasan',
    appeal: 'Tanggapan atau keberatan',
    done: 'Selesai',
  },
  timeline: { title: 'Perjalanan evaluasi', past: '(sudah)' },
  ask: {
    planning: 'Susun rencana kinerja (SKP) Anda',
    planReview: 'Tinjau rencana kinerja {{name}}',
    selfAssessment: 'Isi penilaian diri Anda',
    review: 'Nilai kinerja {{name}}',
    acknowledgement: 'Tanggapi hasil evaluasi Anda',
    appeal: 'Putuskan keberatan {{name}}',
  },
  asks: {
    planning: '{{you}}, tuliskan hasil kerja yang Anda rencanakan. {{assessor}} akan meninjaunya.',
    planReview:
      '{{employee}} meminta {{you}} meninjau rencana kinerjanya sebagai Pejabat Penilai Kinerja (penilai).',
    active: 'Rencana {{employee}} sudah disetujui.',
    selfAssessment:
      '{{you}}, ceritakan apa yang Anda capai untuk setiap hasil kerja. {{assessor}} akan membacanya.',
    review:
      '{{employee}} sudah mengisi penilaian diri. {{you}} menilai sebagai Pejabat Penilai Kinerja (penilai).',
    acknowledgement: '{{assessor}} sudah menilai kinerja {{you}}. Terima hasilnya, atau ajukan keberatan.',
    appeal:
      '{{employee}} berkeberatan atas penilaian {{assessor}}. {{you}} memutuskannya sebagai atasan dari penilai.',
    final: 'Evaluasi {{employee}} sudah selesai.',
  },
  doing: {
    planning: 'Pegawai menyusun rencana.',
    planReview: 'Atasan meninjau rencana.',
    active: 'Rencana sudah disetujui dan sedang dijalankan.',
    selfAssessment: 'Pegawai mengisi penilaian diri.',
    review: 'Atasan menilai hasil kerja dan perilaku.',
    acknowledgement: 'Pegawai menerima hasil atau mengajukan keberatan.',
    appeal: 'Atasan dari penilai memutuskan keberatan.',
    final: 'Hasil sudah tetap.',
  },
  afterwards: {
    planning: 'Setelah ini atasan meninjau rencana: menyetujui, atau mengembalikan dengan alasan.',
    planReview:
      'Bila disetujui, rencana berlaku sampai penilaian dibuka. Bila dikembalikan, pegawai memperbaiki dan mengajukan lagi.',
    active: 'Setelah ini penilaian diri dibuka dan pegawai menerima email.',
    selfAssessment: 'Setelah ini atasan menilai hasil kerja dan perilaku.',
    review: 'Setelah ini pegawai menerima hasil beserta alasannya, dan dapat mengajukan keberatan.',
    acknowledgement:
      'Bila diterima, evaluasi selesai. Bila ada keberatan, atasan dari penilai memutuskannya. Tanpa tanggapan sampai batas waktu, hasil menjadi tetap.',
    appeal: 'Putusan berlaku tetap, dan evaluasi selesai.',
    final: 'Evaluasi selesai. Tidak ada lagi yang perlu dilakukan.',
  },
  did: {
    enrol: 'Evaluasi dimulai',
    submitPlan: 'Rencana kinerja diajukan',
    approvePlan: 'Rencana kinerja disetujui',
    returnPlan: 'Rencana kinerja dikembalikan dengan alasan',
    openAssessment: 'Penilaian diri dibuka',
    submitSelfAssessment: 'Penilaian diri diajukan',
    returnSelfAssessment: 'Penilaian diri dikembalikan dengan alasan',
    submitReview: 'Penilaian atasan diberikan',
    acknowledge: 'Hasil diterima pegawai',
    fileAppeal: 'Keberatan diajukan',
    decideAppeal: 'Keberatan diputuskan',
    lapseAcknowledgement: 'Waktu tanggapan habis, hasil menjadi tetap',
    other: 'Perubahan tercatat',
  },
  part: {
    employee: 'Pegawai yang dinilai',
    assessor: 'Pejabat Penilai Kinerja (penilai)',
    appealDecider: 'Pemutus keberatan (atasan penilai)',
  },
};
