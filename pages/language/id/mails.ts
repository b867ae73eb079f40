/** Mails. */
export const mails = {
  mail: {
    greeting: 'Yth. {{name}},',
    ask: 'Ada yang menunggu Anda',
    yourTurnSubject: '{{ask}} · {{cycle}}',
    yourTurn: 'Giliran Anda dalam {{cycle}}: {{ask}}.',
    returned: 'Dikembalikan dengan alasan:\n“{{reason}}”',
    due: 'Mohon selesaikan sampai {{date}}.',
    planApprovedSubject: 'Rencana kinerja Anda disetujui · {{cycle}}',
    planApproved: 'Rencana kinerja (SKP) Anda dalam {{cycle}} sudah disetujui.',
    planApprovedNext: 'Kami akan mengirim email lagi saat penilaian diri dibuka.',
    resultFinalSubject: 'Hasil evaluasi Anda sudah tetap · {{cycle}}',
    resultFinal: 'Evaluasi kinerja Anda dalam {{cycle}} sudah selesai dan hasilnya tetap.',
    predicate: 'Predikat (kesimpulan): {{predicate}}.',
    act: 'Buka tugas ini',
    see: 'Lihat evaluasi',
    personalLink:
      'Tautan ini khusus untuk Anda; mohon tidak diteruskan. Membukanya saja tidak mengubah apa pun.',
    automatic: 'Email ini dikirim otomatis. Anda tidak perlu membalasnya.',
  },
};
