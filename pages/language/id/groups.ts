/** How far organisations and their units have come, stage by stage. */
export const groups = {
  groups: {
    title: 'Kemajuan per OPD dan unit kerja: {{cycle}}',
    units: 'Unit kerja',
    unitsOf: 'Unit kerja dari',
    search: 'Nama OPD atau unit kerja',
    none: 'Tidak ada yang cocok.',
    noName: 'Tanpa nama unit kerja',
    stagesOf: 'Jumlah evaluasi per tahap di {{name}}',
    perStage: 'Lihat per tahap, sampai unit kerja',
  },
};
