import { inLanes } from '../concurrency/in-lanes.ts';
import type { Person } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { People } from '../ports/people.ts';
import type { Rosters } from '../ports/rosters.ts';
import type { RosterImport } from '../roster/roster.ts';

const lanes = 4;

/**
 * Makes a previewed roster the one in force: writes its people, notes who is in it no more, then marks it. A confirmation that broke off
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
  const now = clock();
  const before = await rosters.current();
  const there = new Set<string>();
  await eachChunk(rosterImport, rosters, async (members) => {
    await people.saveAll(members);
    for (const { personId } of members) there.add(personId);
  });
  if (before && before.importId !== importId)
    await eachChunk(before, rosters, (members) => {
      const gone = members.filter(({ personId }) => !there.has(personId));
      return people.saveAll(gone.map((person) => ({ ...person, leftAt: now.toISOString() })));
    });
  await rosters.confirm(importId, now);
  return { ...rosterImport, status: 'confirmed', confirmedAt: now.toISOString() };
}

/** @throws when a part of the import is missing: nobody may be passed over in silence */
async function eachChunk(
  { importId, chunks }: RosterImport,
  rosters: Rosters,
  work: (members: Person[]) => Promise<void>,
): Promise<void> {
  const indices = Array.from({ length: chunks }, (_, index) => index);
  await inLanes(indices, lanes, async (index) => {
    const members = await rosters.chunk(importId, index);
    if (!members) throw new Error(`import ${importId} lacks chunk ${index}`);
    await work(members.map((member) => member.person));
  });
}
