/** Pages of auditors. */
export const audit = {
  audit: {
    area: 'Pemeriksaan',
    title: 'Pemeriksaan',
    lead: 'Salinan catatan kejadian untuk diperiksa di luar sistem ini, dan siapa yang melihat data siapa.',
    accesses: 'Catatan siapa yang melihat apa, per hari',
    accessesTitle: 'Siapa yang melihat apa',
    day: 'Hari',
    show: 'Tampilkan',
    exports: 'Salinan catatan',
    exportHint:
      'Berkas JSON Lines per 100 evaluasi: catatan kejadian, jangkar bertanda tangan, dan cara memeriksanya. Baris terakhir menyebut lanjutannya. Setiap salinan tercatat. Satu evaluasi disalin dari halamannya.',
    exportCaption: 'Siklus dan salinannya',
    cycle: 'Siklus',
    copy: 'Salinan',
    download: 'Unduh bagian pertama',
    noCycles: 'Belum ada siklus.',
    anchors: 'Hari yang sudah berjangkar',
    anchorsHint:
      'Setiap hari baris terakhir semua catatan disimpan di luar tabel dengan tanda tangan, dan tidak dapat diubah siapa pun.',
    noAnchors: 'Belum ada.',
    exportOne: 'Unduh salinan catatan ini untuk pemeriksaan',
  },
};
