/** How a rating comes about: results and values one by one, what the rules suggest, and why a person rated otherwise. */
export const assessing = {
  lived: {
    above: 'Konsisten, dan menjaganya pada orang lain',
    meets: 'Konsisten untuk diri sendiri',
    below: 'Belum konsisten',
  },
  assessing: {
    realisations: 'Realisasi menurut indikator',
    realisation: 'Realisasi: {{text}}',
    realisationOf: 'Realisasi: {{indicator}}',
    realisationTarget: 'Target: {{target}}',
    thisResult: 'Hasil ini dibanding ekspektasi (harapan)',
    behaviours: 'Perilaku kerja: tujuh nilai BerAKHLAK',
    behavioursHint:
      'Perilaku dinilai satu kali secara keseluruhan, di bawah. Tanda dan umpan balik per nilai membantu Anda dan menjelaskan penilaian itu kepada pegawai.',
    thisValue: 'Pengamatan Anda: {{value}}',
    valueFeedback: 'Umpan balik: {{value}}',
    expectation: 'Harapan khusus: {{text}}',
    suggestResult: 'Saran dari penilaian per hasil kerja: {{rating}}. Anda yang menentukan.',
    suggestBehaviour: 'Saran dari pengamatan per nilai: {{rating}}. Anda yang menentukan.',
    noSuggestion:
      'Tandai setiap bagian lalu simpan dulu bila ingin melihat saran. Contoh panduan dalam peraturan tidak selalu memberi saran.',
    departure: 'Bila berbeda dari saran, mengapa',
    resultDeparture: 'Alasan berbeda dari saran: hasil kerja',
    behaviourDeparture: 'Alasan berbeda dari saran: perilaku kerja',
    departureHint: 'Perlu diisi hanya bila penilaian Anda berbeda dari saran. Dibaca oleh pegawai.',
  },
  grounds: {
    title: 'Dasar penilaian',
    result: 'Hasil kerja: {{rating}}. Dari mana?',
    behaviour: 'Perilaku kerja: {{rating}}. Dari mana?',
    ratedBy: 'Dinilai oleh {{name}} pada {{at}}.',
    appealChanged:
      'Penilaian ini ditetapkan dalam putusan keberatan. Dasar di bawah ini dari penilaian sebelumnya.',
    each: 'Per hasil kerja',
    eachValue: 'Per nilai',
    planned: 'Hasil kerja',
    value: 'Nilai',
    achieved: 'Capaian dan bukti menurut pegawai',
    compared: 'Menurut penilai',
    notCompared: 'Tidak ditandai',
    followed: 'Saran sistem: {{suggested}}. Penilai mengikutinya.',
    departed: 'Saran sistem: {{suggested}}. Penilai menentukan lain, dengan alasan:',
    noSuggestion:
      'Sistem tidak memberi saran: tidak semua bagian ditandai, atau contoh panduan tidak menjawab.',
    source: 'Panduan: {{article}}.',
  },
};
