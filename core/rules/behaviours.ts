/** Values of BerAKHLAK, in the order of the word. */
export const behaviourValueIds = [
  'service',
  'accountable',
  'competent',
  'harmonious',
  'loyal',
  'adaptive',
  'collaborative',
] as const;
type BehaviourValueId = (typeof behaviourValueIds)[number];

/** A core value with its guides of conduct, in the words of the regulation. */
export type BehaviourValue = { value: BehaviourValueId; name: string; guides: readonly string[] };

/** Core values and guides of conduct of civil servants, word for word (PermenPAN-RB 6/2022, article 10(3)). */
export const berakhlak: readonly BehaviourValue[] = [
  {
    value: 'service',
    name: 'Berorientasi Pelayanan',
    guides: [
      'memahami dan memenuhi kebutuhan masyarakat',
      'ramah, cekatan, solutif, dan dapat diandalkan',
      'melakukan perbaikan tiada henti',
    ],
  },
  {
    value: 'accountable',
    name: 'Akuntabel',
    guides: [
      'melaksanakan tugas dengan jujur, bertanggung jawab cermat, disiplin, dan berintegritas tinggi',
      'menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien',
      'tidak menyalahgunakan kewenangan jabatan',
    ],
  },
  {
    value: 'competent',
    name: 'Kompeten',
    guides: [
      'meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah',
      'membantu orang lain belajar',
      'melaksanakan tugas dengan kualitas terbaik',
    ],
  },
  {
    value: 'harmonious',
    name: 'Harmonis',
    guides: [
      'menghargai setiap orang apapun latar belakangnya',
      'suka menolong orang lain',
      'membangun lingkungan kerja yang kondusif',
    ],
  },
  {
    value: 'loyal',
    name: 'Loyal',
    guides: [
      'memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah',
      'menjaga nama baik sesama aparatur sipil negara, Pimpinan, instansi, dan negara',
      'menjaga rahasia jabatan dan negara',
    ],
  },
  {
    value: 'adaptive',
    name: 'Adaptif',
    guides: [
      'cepat menyesuaikan diri menghadapi perubahan',
      'terus berinovasi dan mengembangkan kreativitas',
      'bertindak proaktif',
    ],
  },
  {
    value: 'collaborative',
    name: 'Kolaboratif',
    guides: [
      'memberi kesempatan kepada berbagai pihak untuk berkontribusi',
      'terbuka dalam bekerja sama untuk menghasilkan nilai tambah',
      'menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama',
    ],
  },
];
