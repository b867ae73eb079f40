/** Papers to take along. */
export const papers = {
  papers: {
    title: 'Unduh sebagai PDF',
    hint: 'Format resmi PermenPAN-RB 6/2022, dengan tanda tangan elektronik dan kode yang dapat diperiksa siapa pun.',
    skp: 'Sasaran Kinerja Pegawai (SKP) dengan lampiran',
    result: 'Hasil evaluasi kinerja pegawai',
    evaluation: 'Dokumen evaluasi kinerja pegawai',
    objection: 'Dokumen evaluasi dengan keberatan dan keputusannya',
    inMail: '{{paper}} (PDF): {{url}}',
  },
};
