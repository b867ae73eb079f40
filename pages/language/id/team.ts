/** What waits for a supervisor, and their team. */
export const team = {
  inbox: {
    asked: 'Tugas',
    cycle: 'Siklus',
    search: 'Nama pegawai atau unit kerja',
    kinds: 'Jenis tugas',
    everything: 'Semua ({{number}})',
    counted: '{{kind}} ({{number}})',
    late_other: '{{count}} terlambat',
    noneFound: 'Tidak ada tugas yang cocok.',
    all: 'Lihat semua tugas',
  },
  inboxKind: {
    plans: 'Rencana untuk disetujui',
    reviews: 'Penilaian',
    meetings: 'Pertemuan',
    explanations: 'Penjelasan atas keberatan',
    appeals: 'Keberatan untuk diputus',
    own: 'Evaluasi Anda sendiri',
  },
  inboxCaption: {
    plans: 'Rencana yang menunggu persetujuan Anda',
    reviews: 'Pegawai yang menunggu penilaian Anda',
    meetings: 'Pertemuan yang hasilnya perlu dicatat',
    explanations: 'Keberatan yang menunggu penjelasan Anda',
    appeals: 'Keberatan yang menunggu keputusan Anda',
  },
};
