import { inLanes } from '../concurrency/in-lanes.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { GtkEntry, GtkImport, GtkWritten } from '../gtk/gtk-import.ts';
import { type ImportedVersion, nextImported } from '../gtk/imported-predicate.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { GtkImports, Imported } from '../ports/gtk.ts';

type Ports = {
  gtkImports: GtkImports;
  imported: Imported;
  evaluations: Pick<Evaluations, 'load' | 'loadMany'>;
  clock: Clock;
};

const lanes = 25;
const attempts = 3;

/**
 * Writes the predicates of a looked-at file beside their evaluations, which keep their versions and ratings; undefined
 * when there is no such import for the cycle. A run that was broken off is taken up by the next; a second one changes
 * nothing.
 */
export async function confirmGtk(
  order: { gtkImportId: string; cycle: Pick<Cycle, 'cycleId' | 'year'>; by: ImportedVersion['by'] },
  ports: Ports,
): Promise<GtkImport | undefined> {
  const { gtkImportId, cycle, by } = order;
  const gtkImport = await ports.gtkImports.load(gtkImportId);
  if (!gtkImport || gtkImport.cycleId !== cycle.cycleId) return undefined;
  if (gtkImport.confirmed || gtkImport.accepted === 0) return gtkImport;
  const entries = await ports.gtkImports.entries(gtkImportId);
  const states = await ports.evaluations.loadMany(entries.map(({ evaluationId }) => evaluationId));
  const byId = new Map(states.map((state) => [state.evaluationId, state]));
  const about = { year: cycle.year, gtkImportId, at: ports.clock().toISOString(), by };
  const came = await inLanes(entries, lanes, (entry) =>
    write(entry, byId.get(entry.evaluationId), about, ports),
  );
  const of: GtkWritten = { written: 0, unchanged: 0, leftOut: 0 };
  for (const each of came) of[each] += 1;
  await ports.gtkImports.confirm(gtkImportId, { at: about.at, of });
  return ports.gtkImports.load(gtkImportId);
}

/** Between looking and confirming, or while this runs, somebody may be taken out, or what was written of them erased. */
async function write(
  entry: GtkEntry,
  seen: EvaluationState | undefined,
  about: Pick<ImportedVersion, 'year' | 'gtkImportId' | 'at' | 'by'>,
  { imported, evaluations }: Ports,
): Promise<keyof GtkWritten> {
  let state = seen;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (!state || state.exclusion || state.erased.contentsAt) return 'leftOut';
    const next = nextImported(await imported.of(entry.evaluationId), entry, about);
    if (next === 'full') return 'leftOut';
    if (typeof next === 'string') return next;
    if ((await imported.add(next, state.version)) === 'added') return 'written';
    state = await evaluations.load(entry.evaluationId);
  }
  throw new Error('others keep importing the same', { cause: { evaluationId: entry.evaluationId } });
}
