/** Why somebody takes no part in a cycle. */
export const exclusions = {
  exclusionKind: {
    retired: 'Pensiun',
    unpaidLeave: 'Cuti di luar tanggungan negara (CLTN)',
    transferred: 'Mutasi',
    studying: 'Tugas belajar',
    suspended: 'Diberhentikan sementara',
    deceased: 'Meninggal dunia',
    stateOfficial: 'Pejabat negara atau pimpinan/anggota lembaga nonstruktural',
    retirementLeave: 'Masa persiapan pensiun (MPP)',
    other: 'Sebab lain',
  },
};
