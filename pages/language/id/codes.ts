/** One-time codes for decisions by the link in a mail. */
export const codes = {
  code: {
    title: 'Belum tercatat: masukkan kode sekali pakai',
    lead: 'Untuk keputusan ini instansi Anda meminta kode sekali pakai di samping tautan email. Yang Anda isi ikut tersimpan dan tidak perlu ditulis lagi.',
    ask: 'Kode dikirim ke alamat email yang sama dengan tautan ini. Kode berlaku {{minutes}} menit, untuk satu keputusan, dan menerima paling banyak {{tries}} percobaan yang salah.',
    send: 'Kirim kode ke email saya',
    sent: 'Bila tugas ini milik Anda, kode sedang dikirim ke email Anda.',
    sentHint:
      'Berlaku sampai pukul {{until}}. Hanya kode terakhir yang berlaku. Periksa juga folder spam, dan biarkan halaman ini terbuka.',
    field: 'Kode sekali pakai',
    hint: '{{digits}} angka dari email. Setelah {{tries}} percobaan yang salah, minta kode baru.',
    confirm: 'Catat keputusan',
    sendAnother: 'Kirim kode baru',
    or: 'Tanpa kode:',
    willBeAsked: 'Saat mengirim keputusan, Anda akan diminta kode sekali pakai yang kami kirim ke email ini.',
  },
  codePolicy: {
    title: 'Kode sekali pakai untuk keputusan lewat tautan email',
    hint: 'Bila dicentang, yang memutuskan lewat tautan email diminta kode yang dikirim terpisah ke alamat yang sama. Yang masuk dengan akun tidak diminta kode. Peraturan tidak mewajibkannya.',
    none: 'Tidak diminta',
  },
  codedDecision: {
    plan: 'Menyetujui atau menetapkan rencana',
    rating: 'Memberi penilaian',
    acknowledgement: 'Menerima hasil atau mengajukan keberatan',
    appeal: 'Memutus keberatan',
  },
  codeMail: {
    subject: 'Kode sekali pakai untuk keputusan Anda',
    lead: 'Ini kode yang Anda minta untuk: {{ask}}.',
    code: 'Kode: {{code}}',
    until:
      'Berlaku {{minutes}} menit, sampai pukul {{until}}, untuk satu keputusan. Tulis di halaman yang masih terbuka.',
    warning:
      'Jangan berikan kode ini kepada siapa pun; kami tidak pernah memintanya lewat telepon atau pesan. Bila Anda tidak memintanya, abaikan email ini: tanpa kode tidak ada yang tercatat.',
  },
};
