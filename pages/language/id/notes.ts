/** Notes on results through the year. */
export const notes = {
  note: {
    title: 'Catatan kemajuan',
    lead: 'Catat hasilnya begitu terlihat. Di akhir tahun catatan ini tinggal dipakai, dan atasan membacanya di samping penilaian.',
    all: 'Catatan kemajuan dan bukti',
    none: 'Belum ada catatan. Satu kalimat per bulan sudah banyak membantu.',
    write: 'Tulis catatan',
    count_other: '{{count}} catatan',
    result: 'Hasil kerja dalam rencana',
    on: 'Tanggal hasil terlihat',
    onHint: 'Hari ini atau sebelumnya, dalam tahun rencana ini.',
    achievedHint: 'Tulis hasil atau kemajuannya, bukan kegiatannya. Paling banyak {{characters}} huruf.',
    reference: 'Letak bukti dukung',
    referenceHint:
      'Tautan, nomor dokumen, atau nama berkas yang menunjukkan hasil. Paling banyak {{characters}} huruf.',
    submit: 'Simpan catatan',
    correct: 'Perbaiki',
    correctTitle: 'Perbaiki catatan',
    submitCorrection: 'Simpan perbaikan',
    withdraw: 'Tarik catatan ini',
    withdrawn: 'ditarik kembali',
    recorded: 'Catatan tersimpan pukul {{time}}.',
    closed: 'Catatan dapat ditulis saat rencana berjalan dan selama penilaian diri.',
    limit:
      'Setiap simpanan menjadi satu baris yang tidak dapat dihapus: {{used}} dari {{lines}} baris terpakai.',
    before_other: 'Tertulis sebelumnya ({{count}})',
    writtenAt: 'Ditulis {{at}}',
    beside_other: 'Catatan kemajuan ({{count}})',
    activityHint: 'Saran: tulis apa yang tercapai, bukan kegiatannya.',
    whole: 'Catatan ini utuh',
    takeOver: 'Pakai catatan untuk hasil ini',
  },
};
