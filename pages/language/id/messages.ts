/** Pages that say why there is no other page. */
export const messages = {
  messageTitle: {
    notFound: 'Halaman tidak ditemukan',
    forbidden: 'Halaman ini bukan untuk Anda',
    error: 'Ada gangguan di pihak kami',
    badRequest: 'Kiriman tidak dapat dibaca',
    sessionExpired: 'Silakan masuk lagi',
    formExpired: 'Formulir ini sudah terlalu lama',
    tooLarge: 'Kiriman terlalu besar',
    tryAgain: 'Silakan coba sekali lagi',
    signInAway: 'Masuk sedang tidak tersedia',
    tooMany: 'Terlalu sering',
  },
  message: {
    notFound: 'Periksa alamatnya, atau mulai dari beranda.',
    forbidden:
      'Akun Anda tidak memiliki akses ke halaman ini. Bila seharusnya memiliki, hubungi bagian kepegawaian.',
    error: 'Tidak ada data yang hilang. Silakan coba lagi beberapa menit lagi.',
    badRequest: 'Tidak ada yang berubah.',
    sessionExpired: 'Demi keamanan, sesi Anda berakhir. Setelah masuk, Anda kembali ke halaman ini.',
    formExpired: 'Tidak ada yang berubah. Buka halamannya lagi, lalu kirim sekali lagi.',
    tooLarge: 'Tidak ada yang berubah. Kurangi ukurannya, lalu kirim lagi.',
    tryAgain:
      'Ada perubahan lain pada saat yang sama, sehingga kiriman Anda belum tercatat. Tidak ada yang berubah.',
    signInAway:
      'Layanan akun instansi sedang tidak dapat dipakai. Silakan coba lagi setengah menit lagi. Tautan dalam email tetap membuka tugas Anda tanpa masuk.',
    tooMany:
      'Demi keamanan, ini hanya dapat dilakukan sekian kali dalam waktu singkat. Tidak ada yang berubah.',
    until: 'Coba lagi setelah {{at}}.',
    kept: 'Yang Anda tulis masih ada di sini.',
    sendAgain: 'Kirim lagi',
    reference: 'Nomor untuk ditanyakan: {{reference}}',
    again: 'Buka halamannya lagi',
    home: 'Ke beranda',
  },
};
