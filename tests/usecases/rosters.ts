import { rosterReader } from '../../adapters/csv/roster-reader.ts';
import { keyringFrom } from '../../adapters/links/keyring.ts';
import { personIdsBy } from '../../adapters/links/person-ids.ts';
import { columns } from '../../core/roster/roster.ts';
import { previewRoster } from '../../core/usecases/preview-roster.ts';
import type { Office } from './office.ts';

const nipOf = (index: number) => `19880313201009${String(1001 + index)}`;

/** A roster as HR's systems export it: the first is above all others. `odd` replaces cells of one line. */
export function rosterOf(count: number, odd: Record<number, Record<string, string>> = {}): Uint8Array {
  const lines = Array.from({ length: count }, (_, index) => {
    const cells: Record<string, string> = {
      nip: nipOf(index),
      nama: `Pegawai ${index}`,
      email: `p${index}@kinerja.example`,
      jabatan: 'Guru',
      jenis_jabatan: 'Fungsional',
      golongan: 'III/a',
      unit_kerja: 'SDN 1',
      opd: 'Dinas Pendidikan',
      nip_atasan: index === 0 ? '' : nipOf(0),
      status: 'PNS',
      ...odd[index],
    };
    return columns.map((column) => cells[column] ?? '').join(';');
  });
  return Buffer.from([columns.join(';'), ...lines].join('\n'));
}

/** NIP of the person on a line of `rosterOf`. */
export { nipOf };

export const personIds = personIdsBy(keyringFrom('a secret that nobody else has, for tests'));

let last = 0;
/** Uploads a roster. */
export function preview(office: Office, content: Uint8Array, fileName = 'roster.csv') {
  const newId = () => `import-${++last}`;
  return previewRoster({ fileName, content }, { ...office.ports, reader: rosterReader, personIds, newId });
}

/** Uploads a roster that can be read. */
export async function keptRoster(office: Office, content: Uint8Array) {
  const previewed = await preview(office, content);
  if (!previewed.readable) throw new Error(`unreadable: ${previewed.why.reason}`);
  return previewed.rosterImport;
}
