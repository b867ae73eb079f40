import { inLanes } from '../concurrency/in-lanes.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { evaluationIdOf } from '../evaluation/state.ts';
import { checkGtkRows, nipOfRow, type Owner } from '../gtk/check-gtk-rows.ts';
import { type GtkImport, type GtkRow, gtkLimits, type UnreadableGtk } from '../gtk/gtk-import.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { GtkImports, GtkReader } from '../ports/gtk.ts';
import type { NewId } from '../ports/keys.ts';
import type { People, PersonIds } from '../ports/people.ts';

type Ports = {
  gtkReader: GtkReader;
  gtkImports: GtkImports;
  evaluations: Pick<Evaluations, 'loadMany'>;
  people: Pick<People, 'aliases' | 'load'>;
  personIds: PersonIds;
  newId: NewId;
  clock: Clock;
};

export type PreviewedGtk = { readable: true; gtkImport: GtkImport } | { readable: false; why: UnreadableGtk };

const lanes = 25;

/** Reads a file of predicates, finds every problem in it and keeps it for HR to look at. Changes no evaluation. */
export async function previewGtk(
  upload: { fileName: string; content: Uint8Array; cycle: Pick<Cycle, 'cycleId' | 'year'> },
  ports: Ports,
): Promise<PreviewedGtk> {
  const file = ports.gtkReader.read(upload.content);
  if (!file.readable) return file;
  const { cycleId, year } = upload.cycle;
  const owners = await ownersOf(file.rows, cycleId, ports);
  const ownerOf = (nip: string): Owner => owners.get(nip) ?? 'nipUnknown';
  const { accepted, problems } = checkGtkRows(file.rows, { year, ownerOf });
  const now = ports.clock();
  const gtkImport: GtkImport = {
    gtkImportId: ports.newId(),
    cycleId,
    fileName: upload.fileName.slice(0, 120),
    uploadedAt: now.toISOString(),
    confirmed: null,
    rows: file.rows.length,
    accepted: accepted.length,
    problems: problems.slice(0, gtkLimits.problemsKept),
    problemCount: problems.length,
  };
  await ports.gtkImports.keep(gtkImport, accepted, now);
  return { readable: true, gtkImport };
}

/** Whose each NIP is. A NIP that was corrected leads to whom it belongs. */
async function ownersOf(rows: readonly GtkRow[], cycleId: string, ports: Ports): Promise<Map<string, Owner>> {
  const aliases = await ports.people.aliases();
  const ids = new Map(
    [...new Set(rows.map(nipOfRow))].map((nip) => {
      const id = ports.personIds.fromNip(nip);
      return [nip, aliases.get(id) ?? id] as const;
    }),
  );
  const found = await ports.evaluations.loadMany([...ids.values()].map((id) => evaluationIdOf(cycleId, id)));
  const states = new Map(found.map((state) => [state.evaluationId, state]));
  const owners = await inLanes([...ids], lanes, async ([nip, id]): Promise<[string, Owner]> => {
    const state = states.get(evaluationIdOf(cycleId, id));
    if (state) return [nip, state];
    return [nip, (await ports.people.load(id)) ? 'notInCycle' : 'nipUnknown'];
  });
  return new Map(owners);
}
