import * as z from 'zod';
import { outcomeSchema } from '../rating/rating.ts';
import type { GtkEntry } from './gtk-import.ts';

/** So many versions of one evaluation's imported predicate are kept; none is ever dropped for a newer one. */
export const mostImportedVersions = 50;

/**
 * A predicate that a teacher was given in Ruang GTK (Kepdirjen GTK 4242/2024), as HR imported it. It stands beside the
 * evaluation and is no rating: the assessor rates and signs here (PermenPAN-RB 6/2022, article 25). How the two have to
 * agree is said nowhere, so it is only shown.
 */
export const importedVersionSchema = z.object({
  evaluationId: z.string(),
  /** 1 for the first import; each differing one adds 1. */
  version: z.int().min(1).max(mostImportedVersions),
  year: z.int(),
  outcome: outcomeSchema,
  /** Number or reference of the source, as the file gave it. */
  reference: z.string(),
  gtkImportId: z.string(),
  at: z.iso.datetime(),
  /** Who imported it; staff who are not in the roster are named by their address, as in the record. */
  by: z.object({ personId: z.string(), name: z.string() }),
});
export type ImportedVersion = z.infer<typeof importedVersionSchema>;

type Import = Pick<ImportedVersion, 'year' | 'gtkImportId' | 'at' | 'by'>;

/**
 * The version that an import adds; `written` when this import has added it already, `unchanged` when the same stands
 * there from another one, `full` when no more versions are kept.
 * @param versions those that are there, the oldest first
 */
export function nextImported(
  versions: readonly ImportedVersion[],
  { evaluationId, outcome, reference }: GtkEntry,
  about: Import,
): ImportedVersion | 'written' | 'unchanged' | 'full' {
  if (versions.some(({ gtkImportId }) => gtkImportId === about.gtkImportId)) return 'written';
  const last = versions.at(-1);
  if (last && last.reference === reference && sameOutcome(last.outcome, outcome)) return 'unchanged';
  if (versions.length >= mostImportedVersions) return 'full';
  return { evaluationId, version: versions.length + 1, outcome, reference, ...about };
}

function sameOutcome(a: ImportedVersion['outcome'], b: ImportedVersion['outcome']): boolean {
  return (
    a.resultRating === b.resultRating &&
    a.behaviourRating === b.behaviourRating &&
    a.predicate === b.predicate
  );
}
