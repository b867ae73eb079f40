/** The rules in force, each with the article it comes from. */
export const rules = {
  rules: {
    title: 'Aturan yang berlaku',
    lead: '{{instrument}}, berlaku sejak {{since}}. Evaluasi yang sudah dimulai tetap mengikuti aturan saat dimulai.',
    general: 'Ketentuan',
    switches: 'Yang ditetapkan instansi',
    switchesHint: 'Ditetapkan untuk setiap siklus saat dibuat, dan terlihat di halaman siklus.',
    otherwise: 'Bila tidak ditetapkan',
    choices: 'Pilihan lain',
    policy: 'Kebijakan instansi; peraturan tidak mengaturnya',
    deadlines: 'Batas waktu',
    deadlinesHint: 'Hari kerja adalah Senin sampai Jumat, kecuali hari libur nasional dan cuti bersama.',
    calendar: 'Hari libur',
    calendarYear: '{{year}}: {{decree}}',
    noDecree: 'baru hari libur yang pasti; menunggu SKB 3 Menteri',
    holidays: 'Libur nasional: {{days}}.',
    leave: 'Cuti bersama: {{days}}.',
    rule: 'Aturan',
    days: 'Hari kerja',
    article: 'Dasar',
    ours: 'Pilihan sistem ini; peraturan tidak mengaturnya',
    matrix: 'Predikat',
    matrixHint: 'Predikat ditarik dari penilaian hasil kerja (baris) dan perilaku kerja (kolom).',
    matrixSource: 'Dasar: {{article}}.',
    weighedHint: 'Hasil kerja berbobot {{result}}%, perilaku kerja {{behaviour}}%.',
    from: 'Nilai mulai',
    behaviours: 'Perilaku kerja: nilai dan panduannya',
  },
  ruleSwitch: {
    periods: 'Periode evaluasi dalam tahun berjalan',
    overduePlan: 'Rencana yang tidak ditetapkan tepat waktu',
    overdueReview: 'Evaluasi yang tidak dilakukan tepat waktu',
    distribution: 'Predikat yang menyimpang dari pola sebaran',
    appeals: 'Jalur keberatan, untuk setiap kelompok pegawai',
    codes: 'Kode sekali pakai untuk keputusan lewat tautan email',
    returnsAtMost:
      'Berapa kali rencana atau evaluasi diri boleh dikembalikan sebelum kedua pihak diminta bertemu',
    allowance: 'Tabel tunjangan (TPP) menurut predikat',
  },
  returnLimit: {
    otherwise: '{{count}} kali untuk setiap dokumen',
    others: '{{least}} sampai {{most}} kali',
  },
  deadline: {
    delivery: 'Penilai menyampaikan dokumen evaluasi sejak menandatanganinya',
    acknowledgement: 'Pegawai menandatangani sejak menerima dokumen',
    appealFiling: 'Pegawai mengajukan keberatan sejak menerima dokumen',
    appealExplanation: 'Penilai memberi penjelasan sejak keberatan diajukan',
    appealReply: 'Pegawai menanggapi sejak penjelasan penilai',
    appealDecision: 'Keberatan diputuskan sejak diajukan',
    superiorReview: 'Atasan penilai menilai bila penilai tidak menilai sampai waktunya habis',
    superiorDelivery: 'Atasan penilai menyampaikan dokumen yang ditandatanganinya',
    superiorAcknowledgement: 'Pegawai menandatangani dokumen dari atasan penilai',
    report: 'Hasil evaluasi dilaporkan sejak masa evaluasi berakhir',
  },
  provision: {
    planDue: 'Rencana kinerja (SKP) ditetapkan paling lambat akhir Januari.',
    planSigned: 'Rencana diajukan oleh pegawai dan ditetapkan oleh penilainya.',
    mainResults: 'Rencana berisi sedikitnya satu hasil kerja utama; hasil kerja tambahan boleh ada.',
    aspects: 'Ukuran hasil kerja meliputi kuantitas, kualitas, waktu, dan/atau biaya.',
    behaviour: 'Perilaku kerja adalah tujuh nilai dasar ASN, masing-masing dengan tiga panduan.',
    behaviourExpectation: 'Atasan dapat menambahkan harapan khusus tentang perilaku.',
    annualReview: 'Evaluasi tahunan berlangsung dari akhir Desember sampai akhir Januari tahun berikutnya.',
    periodicReview:
      'Evaluasi periodik dilakukan setiap bulan atau triwulan, sesuai yang ditetapkan instansi.',
    periodWindow:
      'Waktu evaluasi periodik mencakup sejumlah hari kerja sebelum dan sesudah akhir periode, yang ditetapkan untuk setiap siklus.',
    periodOverdue:
      'Bila penilai tidak mengevaluasi dalam waktunya, atasannya yang mengevaluasi dan hasilnya final.',
    periodFeedback: 'Penilai dapat memberi catatan atau rekomendasi untuk perbaikan pada periode berikutnya.',
    periodDocument:
      'Dokumen evaluasi periodik (D.1.1, atau D.1.2 oleh atasan penilai) ditandatangani penilai, disampaikan kepada pegawai, dan ditandatangani pegawai. Tanda tangan pegawai membuktikan bahwa dokumen sudah diterima.',
    periodObjection:
      'Pegawai dapat mengajukan keberatan atas evaluasi periodik kepada atasan penilai. Masa keberatan dihitung sejak dokumen ditandatangani pegawai; sesudah penilai memberi penjelasan, atasan penilai menguatkan atau mengubah hasilnya.',
    periodsBeside:
      'Predikat tahunan tidak dihitung dari predikat periodik; keduanya ditampilkan berdampingan.',
    employeeMoved:
      'Pegawai yang pindah dievaluasi oleh penilai baru dengan capaian unit baru; untuk periode itu hasil periode sebelumnya boleh dipakai bila disepakati. Evaluasi tahunannya oleh penilai baru.',
    assessorMoved:
      'Penilai yang pindah sebelum waktu evaluasi tidak lagi mengevaluasi; yang pindah dalam waktu evaluasi masih mengevaluasi pegawai unit lamanya.',
    newPlan:
      'Setelah pegawai atau penilainya pindah, rencana kinerja disepakati lagi dengan atasan yang baru.',
    actingElsewhere:
      'Pegawai yang bertugas sebagai Plt. dievaluasi pimpinan unit tempat ia bertugas; setelah tugas berakhir, kembali ke penilai pada jabatan definitifnya.',
    secondment:
      'Pegawai yang diperbantukan atau dipekerjakan di luar instansi dievaluasi penilai pada instansi induk, berdasarkan umpan balik dan data dukung dari tempatnya bekerja.',
    study:
      'Pegawai tugas belajar tetap dievaluasi, oleh penilai pada instansi induk, berdasarkan evaluasi akademik dan perilaku dari tempat belajarnya.',
    dropOut:
      'Bila studi tidak diselesaikan, predikatnya Kurang atau Sangat Kurang dengan mempertimbangkan perilaku.',
    exempt:
      'Tidak menyusun rencana: pejabat negara atau pimpinan/anggota lembaga nonstruktural, yang diberhentikan sementara, cuti di luar tanggungan negara, dan masa persiapan pensiun.',
    sickness:
      'Peraturan tidak membebaskan pegawai yang sakit dari evaluasi; kepegawaian dapat memperpanjang batas waktunya.',
    assessor: 'Penilai adalah atasan langsung atau pejabat yang diberi wewenang.',
    personRates: 'Orang yang menilai; predikat hanya ditarik dari kedua penilaiannya.',
    resultGuide:
      'Saran hasil kerja: di atas ekspektasi bila sebagian besar hasil di atas ekspektasi dan tidak ada hasil utama di bawahnya; di bawah bila sebagian besar di bawah; sesuai bila sebagian besar memenuhi dan hanya sebagian kecil hasil utama di bawah.',
    behaviourGuide:
      'Saran perilaku: sesuai bila nilai dasar dijalankan secara konsisten; di atas bila juga dijaga pada orang lain; di bawah bila belum konsisten.',
    appealTo: 'Keberatan diajukan dengan alasan kepada atasan dari penilai.',
    organisationPredicate: 'Capaian organisasi yang dipakai adalah capaian unit yang dipimpin penilai.',
    previousPredicate: 'Bila capaian tahunan terbit setelah Januari, dipakai capaian tahun sebelumnya.',
    distribution: 'Pola sebaran predikat menjadi pertimbangan, bukan kuota; menyimpang darinya perlu alasan.',
    appealEvidence: 'Keberatan memuat alasan dan bukti (bahwa bukti diperlukan adalah pilihan sistem ini).',
    bothSides:
      'Sebelum memutuskan, penilai dan pegawai diminta memberi penjelasan. Yang tidak menjawab sampai batas waktu tidak menahan putusan, dan dicatat demikian.',
    independentDecider:
      'Pemutus keberatan bukan penilai, bukan bawahan penilai, dan bukan orang yang pernah ikut menilai; bila tidak memenuhi, beralih ke atasan berikutnya.',
    silentDecider: 'Keberatan yang tidak diputuskan sampai batas waktu beralih ke atasan berikutnya.',
    appealFinal: 'Putusan keberatan bersifat final.',
    allowance:
      'Dokumen evaluasi menjadi dasar tunjangan kinerja; tabelnya ditetapkan instansi untuk setiap siklus.',
    recognition: 'Pegawai berpredikat Sangat Baik diprioritaskan untuk suksesi dan pengembangan kompetensi.',
    followUp:
      'Masalah dalam dokumen evaluasi ditindaklanjuti; sistem mendaftar Butuh Perbaikan dan di bawahnya.',
    finalByHead: 'Penilaian oleh kepala daerah bersifat final.',
    overduePlan:
      'Bila penilai tidak menetapkan rencana sampai akhir Januari, pegawai menetapkannya dengan atasan penilai.',
    planChange:
      'Rencana dikembangkan sepanjang tahun; setiap versi tersimpan dan ditetapkan dengan cara yang sama.',
    overdueReview:
      'Bila penilai tidak menilai sampai waktunya habis, atasannya yang menilai dan hasilnya final.',
    silence:
      'Pegawai yang tidak menandatangani sampai waktunya habis dicatat demikian, dan hasilnya tetap berlaku, hanya bila terbukti hasil itu sampai kepadanya. Bila tidak terbukti, penyampaiannya beralih kepada atasan penilai selama 7 hari kerja, lalu kepada bagian kepegawaian. Menolak menandatangani di hadapan saksi tidak mengurangi hak mengajukan keberatan.',
  },
};
