/** Mails. */
export const mails = {
  mail: {
    greeting: 'Yth. {{name}},',
    ask: 'Ada yang menunggu Anda',
    yourTurnSubject: '{{ask}} · {{cycle}}',
    yourTurn: 'Giliran Anda dalam {{cycle}}: {{ask}}.',
    returned: 'Dikembalikan dengan alasan:\n“{{reason}}”',
    due: 'Mohon selesaikan sampai {{date}}.',
    meetingSubject: 'Mohon bertemu dengan penilai Anda · {{cycle}}',
    meeting:
      '{{stage}} dalam {{cycle}}: dokumen Anda sudah beberapa kali dikembalikan. Agar tidak bolak-balik, Anda dan {{who}} diminta bertemu.',
    meetingNext:
      'Bawa dokumen terakhir Anda. Setelah pertemuan, {{who}} mencatat apa yang disepakati sampai {{date}}; Anda menerima tanda terimanya.',
    planApprovedSubject: 'Rencana kinerja Anda disetujui · {{cycle}}',
    planApproved: 'Rencana kinerja (SKP) Anda dalam {{cycle}} sudah disetujui.',
    planApprovedNext: 'Kami akan mengirim email lagi saat penilaian diri dibuka.',
    resultFinalSubject: 'Hasil evaluasi Anda sudah tetap · {{cycle}}',
    resultFinal: 'Evaluasi kinerja Anda dalam {{cycle}} sudah selesai dan hasilnya tetap.',
    predicate: 'Predikat (kesimpulan): {{predicate}}.',
    reminderSubject: 'Pengingat: {{ask}} · {{cycle}}',
    reminder: 'Tugas ini masih menunggu Anda dalam {{cycle}}: {{ask}}.',
    overdueSubject: 'Lewat batas waktu: {{ask}} · {{cycle}}',
    overdue: 'Tugas ini masih menunggu Anda dalam {{cycle}}: {{ask}}. Batas waktunya, {{date}}, sudah lewat.',
    escalationSubject: 'Perlu perhatian Anda: {{stage}}, {{name}} · {{cycle}}',
    escalation:
      '{{stage}} dalam {{cycle}} untuk {{name}} belum selesai. Batas waktunya, {{date}}, sudah lewat; yang ditunggu: {{who}}.',
    escalationAsk: 'Mohon bantu agar dapat diselesaikan, atau hubungi bagian kepegawaian.',
    unreachableSubject: 'Email kepada {{who}} tidak sampai · {{cycle}}',
    unreachable:
      'Email kami kepada {{who}} kembali, padahal ada tugas yang menunggu: {{stage}} untuk {{name}} dalam {{cycle}}.',
    unreachableAsk:
      'Mohon sampaikan bahwa tugas itu dapat dibuka dengan masuk ke Kinerja. Bagian kepegawaian sudah diminta memperbaiki alamatnya.',
    digestSubject_other: '{{count}} tugas menunggu Anda',
    digest_other: '{{count}} tugas menunggu Anda. Yang paling dekat batas waktunya ada di atas.',
    digestMore_other: '{{count}} tugas lain ada di daftar Anda.',
    digestDue: 'sampai {{date}}',
    digestAll: 'Lihat semua tugas saya',
    personalLinks:
      'Tautan-tautan ini khusus untuk Anda; mohon tidak diteruskan. Membukanya saja tidak mengubah apa pun.',
    preferences: 'Atur bahasa, jam tenang, dan ringkasan',
    receiptSubject: 'Tanda terima: {{did}} · {{name}} ({{code}})',
    receiptLead: 'Yang berikut ini sudah tercatat dalam {{cycle}}.',
    receiptDid: 'Tercatat: {{did}}',
    receiptEmployee: 'Pegawai: {{name}}',
    receiptBy: 'Oleh: {{name}}',
    receiptAt: 'Waktu: {{at}} WIB',
    receiptVersion: 'Atas versi {{version}}, sidik SHA-256 {{hash}}',
    receiptCode: 'Kode tanda terima: {{code}}',
    receiptCheck: 'Periksa kapan saja di {{url}}',
    calendarNote: 'Batas waktu tugas di Kinerja. Tautannya ada di email Anda.',
    act: 'Buka tugas ini',
    see: 'Lihat evaluasi',
    verify: 'Periksa tanda terima ini',
    personalLink:
      'Tautan ini khusus untuk Anda; mohon tidak diteruskan. Membukanya saja tidak mengubah apa pun.',
    automatic: 'Email ini dikirim otomatis. Anda tidak perlu membalasnya.',
  },
};
