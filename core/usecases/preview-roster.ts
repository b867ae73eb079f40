import type { Clock } from '../ports/clock.ts';
import type { NewId } from '../ports/keys.ts';
import type { People, PersonIds } from '../ports/people.ts';
import type { RosterReader, Rosters } from '../ports/rosters.ts';
import { checkRows } from '../roster/check-rows.ts';
import { joinSupervisors } from '../roster/members.ts';
import { type RosterImport, rosterLimits, type UnreadableRoster } from '../roster/roster.ts';

export type PreviewedRoster =
  | { readable: true; rosterImport: RosterImport }
  | { readable: false; why: UnreadableRoster };

/** Reads an uploaded roster, finds every problem in it and keeps it for HR to look at. Changes nobody. */
export async function previewRoster(
  upload: { fileName: string; content: Uint8Array },
  ports: {
    reader: RosterReader;
    rosters: Rosters;
    people: Pick<People, 'aliases'>;
    personIds: PersonIds;
    newId: NewId;
    clock: Clock;
  },
): Promise<PreviewedRoster> {
  const file = ports.reader.read(upload.content);
  if (!file.readable) return file;
  // A NIP that was corrected leads to whom it belongs, so that nobody becomes another person by it.
  const aliases = await ports.people.aliases();
  const idOf = (nip: string) => ports.personIds.fromNip(nip);
  const checked = checkRows(file.rows, (nip) => aliases.get(idOf(nip)) ?? idOf(nip));
  const joined = joinSupervisors(checked.accepted);
  const problems = [...checked.problems, ...joined.problems].sort((a, b) => a.line - b.line);
  const chunks = chunked(joined.members, rosterLimits.chunk);
  const now = ports.clock();
  const rosterImport: RosterImport = {
    importId: ports.newId(),
    status: 'preview',
    fileName: upload.fileName.slice(0, 120),
    uploadedAt: now.toISOString(),
    confirmedAt: null,
    rows: file.rows.length,
    accepted: joined.members.length,
    chunks: chunks.length,
    problems: problems.slice(0, rosterLimits.problemsKept),
    problemCount: problems.length,
  };
  await ports.rosters.keep(rosterImport, chunks, now);
  return { readable: true, rosterImport };
}

function chunked<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
