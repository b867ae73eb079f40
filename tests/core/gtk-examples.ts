import { type GtkRow, gtkColumns } from '../../core/gtk/gtk-import.ts';
import type { ImportedVersion } from '../../core/gtk/imported-predicate.ts';

/** What a teacher was given in Ruang GTK. */
export const importedVersion = (about: Partial<ImportedVersion> = {}): ImportedVersion => ({
  ...{ evaluationId: '2027-abc-employee', version: 1, year: 2027, reference: '421/1/GTK/2027' },
  ...{ outcome: { resultRating: 'above', behaviourRating: 'above', predicate: 'excellent' } },
  ...{ gtkImportId: 'gtk-1', at: '2027-12-21T03:00:00.000Z' },
  by: { personId: 'officer', name: 'Petugas SDM' },
  ...about,
});

/** A line in which nothing is wrong. */
export const gtkValues: GtkRow['values'] = {
  nip: '198803132010091901',
  tahun: '2027',
  rating_hasil_kerja: 'Di atas ekspektasi',
  rating_perilaku: 'Di atas ekspektasi',
  predikat: 'Sangat baik',
  rujukan: '421/1/GTK/2027',
};

/** A file as it is sent, each line as in the example but for what is said. */
export function gtkFile(...lines: Partial<GtkRow['values']>[]): Uint8Array {
  const rows = lines.map((about) =>
    gtkColumns.map((column) => ({ ...gtkValues, ...about })[column]).join(';'),
  );
  return Buffer.from([gtkColumns.join(';'), ...rows].join('\n'));
}
