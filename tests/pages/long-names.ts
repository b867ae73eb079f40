import * as views from './views.ts';

/** As long as a roster may have them, some of them without a place to break. */
const long = {
  person:
    'Prof. Dr. Ir. Raden Mas Haji Muhammad Abdurrahman Wahid Kusumaningrat-Sastrodipoero Hadiningrat-Notonegoro, S.H., M.Si.',
  unit: 'Sub Bagian Perencanaan, Evaluasi, Pelaporan dan Pengendalian Penyelenggaraan Pemerintahan Daerah serta Pelayanan Terpadu Kecamatan Pamulang Barat-Selatan-Timur',
  unbroken: `Dinas${'Pemberdayaanmasyarakat'.repeat(5)}`,
};

const { employee, appealDecider, unit, organisation } = views.stateIn('appeal');
const replaced: readonly (readonly [string, string])[] = [
  [employee.name, long.person],
  [views.assessor.name, long.person],
  [appealDecider?.name ?? '', long.unbroken],
  [unit, long.unit],
  [organisation, long.unbroken],
  [views.cycle.name, long.unit],
];

/** A page as it would be if the people and places in it had the longest names. */
export function withLongNames(html: string): string {
  return replaced.reduce((page, [name, longer]) => (name ? page.replaceAll(name, longer) : page), html);
}
