/** What somebody writes of a year of work: no sentence twice, so that it packs as the words of people do. */
const SENTENCES = `Sepanjang tahun ini loket perizinan melayani seribu dua ratus permohonan, dan sembilan dari sepuluh selesai sebelum tenggat.
Antrean pada hari Senin berkurang sejak formulir dapat diisi dari rumah melalui telepon genggam.
Dua rekan baru dilatih selama tiga minggu sampai mampu memeriksa berkas tanpa pendampingan.
Keluhan warga tentang biaya tidak resmi turun dari empat belas menjadi dua, keduanya ditindaklanjuti dalam sehari.
Naskah panduan untuk guru honorer kami tulis ulang dengan bahasa yang lebih sederhana.
Pembangunan ruang baca di kelurahan tertunda karena hujan, lalu dikejar dengan kerja lembur pada bulan September.
Data penerima bantuan dicocokkan dengan catatan kependudukan sehingga delapan puluh nama ganda terhapus.
Rapat mingguan dipersingkat menjadi tiga puluh menit dengan daftar keputusan yang dibagikan pada hari yang sama.
Bersama dinas kesehatan kami menyiapkan jadwal vaksinasi bergerak untuk warga lanjut usia di empat kecamatan.
Anggaran pemeliharaan tersisa tujuh persen dan dialihkan untuk memperbaiki lampu jalan di sekitar sekolah.
Murid kelas lima menyusun peta bahaya banjir di lingkungannya sebagai proyek lintas mata pelajaran.
Hasil pengamatan kelas menunjukkan lebih banyak anak berani bertanya daripada semester sebelumnya.
Satu usulan pegawai tentang arsip digital dipakai di seluruh bidang dan menghemat dua lemari besi.
Saya belum berhasil menurunkan waktu tunggu berkas waris, sebab surat keterangan dari kantor lain sering terlambat.
Untuk tahun depan perlu kesepakatan tertulis mengenai batas waktu antarinstansi beserta petugas penghubungnya.
Pelatihan bahasa isyarat diikuti sebelas petugas, dan kini setiap loket punya seorang yang dapat membantu.
Survei kepuasan dibaca bersama, bukan hanya dilaporkan, lalu tiga perbaikan dipilih dengan pemungutan suara.
Jalur khusus ibu hamil dibuka setelah dua pengunjung jatuh pingsan karena terlalu lama berdiri.
Laporan keuangan triwulan ketiga selesai lima hari kerja lebih awal tanpa koreksi dari pemeriksa.
Kerja sama dengan komunitas sepeda menghasilkan rute aman menuju tujuh sekolah dasar negeri.
Peralatan laboratorium yang rusak dicatat dengan foto agar penggantiannya dapat diajukan sekaligus.
Ketika peladen padam pada bulan Juli, layanan tetap berjalan memakai buku register dan disalin malam harinya.
Atasan memberi umpan balik setiap akhir bulan, sehingga kekeliruan sasaran ketahuan sebelum terlambat.
Mutu surat keluar membaik setelah contoh kalimat disusun bersama bagian hukum.
Pegawai yang pindah tugas menyerahkan catatan lengkap, termasuk kontak warga yang masih menunggu jawaban.
Kami mencoba mencetak nomor antrean dua warna, tetapi warga justru bingung, maka cara lama dipakai kembali.
Pohon peneduh di halaman kantor ditanam oleh keluarga pegawai pada peringatan hari jadi kota.
Sebanyak empat puluh enam dokumen lama dipindai, diberi indeks, dan dapat dicari menurut nama jalan.
Penilaian sejawat memperlihatkan bahwa kerja kelompok kami kuat, sedangkan penyampaian laporan lisan perlu latihan.
Ruang laktasi kini dibersihkan dua kali sehari atas permintaan para ibu yang bekerja di lantai dua.
Pengaduan lewat pesan singkat dijawab rata-rata dalam empat jam pada hari kerja.
Kegiatan literasi pagi diperpanjang lima menit karena buku bergambar selalu habis dipinjam sebelum bel masuk.
Tim lapangan mengukur debit selokan sesudah hujan deras dan mengirimkan titik sumbatannya pada hari itu juga.
Pada akhir tahun seluruh target kuantitas tercapai, sementara target mutu masih kurang satu indikator.
Pelajaran terpenting ialah mengajak penerima layanan mencoba rancangan sejak awal, bukan sesudah semuanya selesai dibangun.
Dua kali kami salah menafsirkan peraturan baru tentang retribusi, dan kekurangan bayarnya sudah dikembalikan kepada pedagang.
Seorang penyandang tunanetra menguji situs kami dan menemukan sembilan tombol tanpa nama, semuanya telah dibetulkan.
Cuti bergiliran disusun tiga bulan di muka sehingga tidak ada loket yang tutup selama libur panjang.
Kunjungan rumah bagi siswa yang sering absen membuahkan hasil: enam dari tujuh kembali belajar secara teratur.
Biaya cetak turun sepertiga karena undangan rapat dan notulen tidak lagi digandakan di atas kertas.`;

/**
 * So many characters of it.
 * @throws when more is asked for than was written
 */
export function prose(characters: number): string {
  const text = SENTENCES.replaceAll('\n', ' ');
  if (characters > text.length) throw new Error(`there are only ${text.length} characters`);
  return text.slice(0, characters);
}
