import type { CsvReader } from '../files/csv-file.ts';
import type { GtkColumn, GtkEntry, GtkImport } from '../gtk/gtk-import.ts';
import type { ImportedVersion } from '../gtk/imported-predicate.ts';

/** Uploaded files of predicates. The table forgets them after two days, confirmed or not. */
export interface GtkImports {
  /** Keeps an import with its entries for HR to look at. */
  keep(gtkImport: GtkImport, entries: readonly GtkEntry[], now: Date): Promise<void>;
  load(gtkImportId: string): Promise<GtkImport | undefined>;
  /** What can be imported, in the order of the file, in one round trip. */
  entries(gtkImportId: string): Promise<GtkEntry[]>;
  /** Keeps what came of it; the first answer stays. Repeating it is harmless. */
  confirm(gtkImportId: string, confirmed: NonNullable<GtkImport['confirmed']>): Promise<void>;
}

/** Predicates that were imported beside evaluations. Versions are only ever added. */
export interface Imported {
  /** Every version, the oldest first. */
  of(evaluationId: string): Promise<ImportedVersion[]>;
  /**
   * Adds the version after the last one, while the evaluation stands at the version at which it was looked at: what was
   * erased in between does not come back. `conflict` when another was quicker, or the evaluation moved on; nothing is
   * written then.
   */
  add(version: ImportedVersion, evaluationVersion: number): Promise<'added' | 'conflict'>;
}

export type GtkReader = CsvReader<GtkColumn>;
