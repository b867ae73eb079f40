import { inLanes } from '../concurrency/in-lanes.ts';
import type { Clock } from '../ports/clock.ts';
import type { People } from '../ports/people.ts';
import type { Rosters } from '../ports/rosters.ts';
import type { RosterImport } from '../roster/roster.ts';

const lanes = 4;

/**
 * Makes a previewed roster the one in force: writes its people, then marks it. A confirmation that broke off
 * half-way is simply repeated.
 * An import of nobody stays a preview: a roster in force has people.
 * @returns the import as confirmed; undefined when there is none of this id (it is forgotten after two days)
 */
export async function confirmRoster(
  importId: string,
  { rosters, people, clock }: { rosters: Rosters; people: People; clock: Clock },
): Promise<RosterImport | undefined> {
  const rosterImport = await rosters.load(importId);
  const nothingToDo = rosterImport?.status === 'confirmed' || rosterImport?.accepted === 0;
  if (!rosterImport || nothingToDo) return rosterImport;
  const indices = Array.from({ length: rosterImport.chunks }, (_, index) => index);
  await inLanes(indices, lanes, async (index) => {
    const members = await rosters.chunk(importId, index);
    if (!members) throw new Error(`import ${importId} lacks chunk ${index}`);
    await people.saveAll(members.map((member) => member.person));
  });
  const now = clock();
  await rosters.confirm(importId, now);
  return { ...rosterImport, status: 'confirmed', confirmedAt: now.toISOString() };
}
