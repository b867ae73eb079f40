/** A term of the field: what the code calls it, what the regulation calls it, and what it means. */
export type Term = { code: string; official: string; meaning: { id: string; en: string } };

/** Every term once: the page of help and docs/glossary.md both come from here. */
export const glossary: readonly Term[] = [
  {
    code: 'cycle',
    official: 'siklus/periode pengelolaan kinerja',
    meaning: {
      id: 'satu tahun rencana, evaluasi, dan hasil untuk satu instansi',
      en: 'one year of plans, evaluations and results for a body',
    },
  },
  {
    code: 'roster',
    official: 'data kepegawaian',
    meaning: {
      id: 'daftar orang yang ikut, dengan atasannya',
      en: 'the list of people who take part, with their superiors',
    },
  },
  {
    code: 'evaluation',
    official: 'evaluasi kinerja pegawai',
    meaning: { id: 'jalan satu orang melalui satu siklus', en: "one person's way through one cycle" },
  },
  {
    code: 'employee',
    official: 'Pegawai (PNS, PPPK)',
    meaning: { id: 'orang yang kinerjanya dievaluasi', en: 'whose performance it is' },
  },
  {
    code: 'assessor, supervisor',
    official: 'Pejabat Penilai Kinerja',
    meaning: {
      id: 'atasan langsung yang menyetujui rencana dan menilai',
      en: 'the direct superior who approves the plan and rates',
    },
  },
  {
    code: 'appeal decider',
    official: 'atasan Pejabat Penilai Kinerja',
    meaning: { id: 'atasan dari penilai, yang memutus keberatan', en: 'the superior of the assessor' },
  },
  {
    code: 'head of the body',
    official: 'Kepala Daerah (wali kota)',
    meaning: {
      id: 'menilai mereka yang tidak punya atasan dalam data pegawai',
      en: 'assesses those who have nobody above them in the roster',
    },
  },
  {
    code: 'plan',
    official: 'Sasaran Kinerja Pegawai (SKP)',
    meaning: {
      id: 'hasil kerja dengan indikator dan target yang disepakati untuk setahun',
      en: 'results with indicators and targets, agreed for the year',
    },
  },
  {
    code: 'result',
    official: 'rencana hasil kerja (RHK)',
    meaning: {
      id: 'apa yang hendak dicapai; ada yang utama dan ada yang tambahan',
      en: 'what is to be achieved; `main` is utama, `additional` is tambahan',
    },
  },
  {
    code: 'result served',
    official: 'RHK pimpinan yang diintervensi',
    meaning: {
      id: 'hasil kerja atasan yang ikut terwujud karenanya',
      en: "the superior's result that it contributes to",
    },
  },
  {
    code: 'role matrix',
    official: 'matriks pembagian peran dan hasil',
    meaning: {
      id: 'tabel siapa melakukan apa untuk setiap hasil pimpinan; hasil yang belum didukung siapa pun langsung terlihat',
      en: 'the table of who does what for each result of the superior; a result that nobody serves is seen at once',
    },
  },
  {
    code: 'indicator',
    official: 'indikator kinerja individu (IKI)',
    meaning: { id: 'cara hasil diukur', en: 'how a result is measured' },
  },
  {
    code: 'aspect',
    official: 'aspek',
    meaning: {
      id: 'kuantitas, kualitas, waktu, atau biaya',
      en: 'quantity (kuantitas), quality (kualitas), time (waktu), cost (biaya)',
    },
  },
  {
    code: 'behaviour',
    official: 'perilaku kerja (BerAKHLAK)',
    meaning: { id: 'bagaimana pekerjaan dilakukan', en: 'how work is done' },
  },
  {
    code: 'behaviour expectation',
    official: 'ekspektasi khusus pimpinan',
    meaning: {
      id: 'apa yang secara khusus diharapkan atasan',
      en: 'what the superior expects in particular',
    },
  },
  {
    code: 'self-assessment',
    official: 'penilaian diri',
    meaning: { id: 'cerita pegawai sendiri tentang tahunnya', en: "the employee's own account of the year" },
  },
  {
    code: 'review',
    official: 'penilaian oleh Pejabat Penilai Kinerja',
    meaning: {
      id: 'penilaian hasil kerja dan perilaku dengan umpan balik',
      en: 'ratings of results and behaviour with feedback',
    },
  },
  {
    code: 'rating',
    official: 'rating hasil kerja / perilaku kerja',
    meaning: {
      id: 'di bawah, sesuai, atau di atas ekspektasi',
      en: 'below, meets, above: di bawah, sesuai, di atas ekspektasi',
    },
  },
  {
    code: 'predicate',
    official: 'predikat kinerja',
    meaning: {
      id: 'kesimpulan: Sangat Baik, Baik, Butuh Perbaikan, Kurang (misconduct), Sangat Kurang',
      en: 'excellent (Sangat Baik), good (Baik), needsImprovement (Butuh Perbaikan), misconduct (Kurang), veryPoor (Sangat Kurang)',
    },
  },
  {
    code: 'acknowledgement',
    official: 'penandatanganan dokumen evaluasi',
    meaning: {
      id: 'pegawai menyatakan telah menerima hasilnya',
      en: 'the employee confirms receipt of the result',
    },
  },
  {
    code: 'proof of delivery',
    official: 'bukti penyampaian dokumen evaluasi',
    meaning: {
      id: 'yang membuktikan bahwa hasil sampai kepada pegawai; sejak itu hari untuk menjawab dihitung',
      en: 'what proves that a result came to its employee; the days to answer run from then',
    },
  },
  {
    code: 'sheet',
    official: 'lembar tugas',
    meaning: {
      id: 'kertas ber-QR yang membuka tugas seseorang tanpa akun dan tanpa email',
      en: 'paper with a QR code that opens one person’s task without account or mail',
    },
  },
  {
    code: 'witness',
    official: 'saksi',
    meaning: {
      id: 'orang lain yang melihat penyerahan, tanda tangan, atau penolakan di kertas',
      en: 'somebody else who saw a handing over, a signature or a refusal on paper',
    },
  },
  {
    code: 'appeal',
    official: 'keberatan',
    meaning: {
      id: 'ketidaksetujuan dengan alasan, dalam 14 hari kerja sejak hasil diterima',
      en: 'an objection with reasons, within 14 working days of receipt',
    },
  },
  {
    code: 'working day',
    official: 'hari kerja',
    meaning: {
      id: 'Senin sampai Jumat yang bukan hari libur atau cuti bersama',
      en: 'Monday to Friday that is no holiday or collective leave',
    },
  },
  {
    code: 'organisation, unit',
    official: 'perangkat daerah (OPD), unit kerja',
    meaning: { id: 'tempat seseorang bekerja', en: 'where a person works' },
  },
  {
    code: 'period',
    official: 'evaluasi kinerja periodik (bulanan, triwulanan)',
    meaning: {
      id: 'evaluasi hasil dan perilaku setiap bulan atau triwulan, sepanjang tahun',
      en: 'an evaluation of results and behaviour each month or quarter within the year',
    },
  },
  {
    code: 'imported predicate',
    official: 'predikat dari Ruang GTK',
    meaning: {
      id: 'predikat guru dari Ruang GTK, ditampilkan di samping evaluasi; bukan penilaian',
      en: 'what a teacher was given in Ruang GTK, shown beside the evaluation; no rating',
    },
  },
  {
    code: 'move',
    official: 'perpindahan pegawai atau penilai; Plt.; perbantuan; tugas belajar',
    meaning: {
      id: 'perubahan di tengah tahun yang menentukan siapa yang mengevaluasi',
      en: 'a change within the year that decides who evaluates',
    },
  },
];
