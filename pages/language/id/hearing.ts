/** An appeal: both sides are heard, somebody independent decides, and a body's own rules for groups of employees. */
export const hearing = {
  hearing: {
    ofAssessor: 'Penjelasan penilai ({{name}})',
    ofEmployee: 'Tanggapan pegawai ({{name}})',
    assessorSilent:
      'Penilai sudah diminta memberi penjelasan dan tidak menjawab sampai batas waktunya. Ini tercatat dalam riwayat.',
    employeeSilent:
      'Pegawai sudah diberi kesempatan menanggapi dan tidak menambahkan apa pun sampai batas waktunya.',
    asked: 'Sudah diminta; belum dijawab.',
    nothingAdded: 'Tidak menambahkan apa pun.',
    references: 'Rujukan bukti: nomor surat, dokumen, atau tautan',
    referencesHint: 'Satu rujukan per baris, paling banyak {{lines}} baris dan {{characters}} huruf.',
    recommendation: 'Rekomendasi baru',
    recommendationHint: 'Perlu diisi bila penilaian diubah. Paling banyak {{characters}} huruf.',
    evidenceHint: 'Jelaskan bukti apa yang menunjukkan alasan Anda. Paling banyak {{characters}} huruf.',
    yourStatement: 'Penjelasan Anda',
    text: 'Penjelasan',
    textHint: 'Dibaca oleh pemutus keberatan dan pihak lain. Paling banyak {{characters}} huruf.',
    explainHint:
      'Pemutus keberatan wajib mendengar kedua pihak. Jelaskan dasar penilaian Anda. Bila tidak dijawab sampai batas waktu, keberatan tetap diputuskan dan dicatat bahwa Anda tidak menjawab.',
    replyHint:
      'Anda boleh menanggapi penjelasan penilai. Boleh dikosongkan: keberatan Anda tetap seperti yang diajukan.',
    explainRating: 'Kirim penjelasan',
    replyToExplanation: 'Kirim tanggapan',
    passedUp: 'Sebelumnya pada {{names}}, yang tidak memutuskan sampai batas waktunya.',
    noRoute: 'Untuk kelompok pegawai Anda, instansi tidak membuka keberatan lewat sistem ini.',
  },
  population: { PNS: 'PNS', PPPK: 'PPPK', teachers: 'Guru dan kepala sekolah' },
  appealRoute: {
    superior: 'Kepada atasan penilai (sesuai peraturan)',
    headOfBody: 'Kepada pimpinan tertinggi instansi',
    none: 'Tidak lewat sistem ini',
  },
  appealPolicy: {
    title: 'Keberatan per kelompok pegawai',
    hint: 'Peraturan memberi setiap pegawai hak berkeberatan kepada atasan penilai dalam 14 hari kerja. Hari dapat ditambah, tidak dikurangi.',
    route: 'Keberatan {{population}}',
    filingDays: 'Hari kerja untuk mengajukan, {{population}} (kosong: sesuai peraturan)',
  },
};
