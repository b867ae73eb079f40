import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Holds } from '../ports/privacy.ts';
import type { Rosters } from '../ports/rosters.ts';
import { stands } from '../privacy/hold.ts';
import type { RosterImport } from '../roster/roster.ts';

type Ports = { rosters: Rosters; cycles: Cycles; holds: Holds; clock: Clock };

/** What one run did. */
export type RostersErased = { emptied: number; held: number };

/**
 * Empties rosters that a newer one has replaced, once no cycle that is not closed was made from them and no legal
 * hold stands on such a cycle or on anybody in them: nobody needs them any more (UU 27/2022 article 43).
 * @param atMost rosters emptied in one run; the others come with the next
 */
export async function eraseRosters(atMost: number, ports: Ports): Promise<RostersErased> {
  const [current, confirmed, cycles, holds] = await Promise.all([
    ports.rosters.current(),
    ports.rosters.confirmed(),
    ports.cycles.list(),
    ports.holds.list(),
  ]);
  const standing = holds.filter(stands);
  const heldOf = (subject: string) =>
    new Set(standing.filter((hold) => hold.subject === subject).map(({ subjectId }) => subjectId));
  const [heldCycles, heldPeople] = [heldOf('cycle'), heldOf('person')];
  const needed = new Set(cycles.filter(({ status }) => status !== 'closed').map(({ importId }) => importId));
  const kept = new Set(cycles.filter(({ cycleId }) => heldCycles.has(cycleId)).map((it) => it.importId));
  const done: RostersErased = { emptied: 0, held: 0 };
  for (const roster of confirmed) {
    const isReplaced = (roster.confirmedAt ?? '') < (current?.confirmedAt ?? '');
    if (!isReplaced || needed.has(roster.importId)) continue;
    if (kept.has(roster.importId) || (await hasAny(roster, heldPeople, ports))) done.held += 1;
    else if (done.emptied < atMost) {
      await ports.rosters.empty(roster.importId, ports.clock());
      done.emptied += 1;
    }
  }
  return done;
}

/** Read only where somebody is held at all; what a run that broke off has emptied has nobody in it. */
async function hasAny(
  { importId, chunks }: RosterImport,
  people: ReadonlySet<string>,
  { rosters }: Ports,
): Promise<boolean> {
  if (people.size === 0) return false;
  for (let index = 0; index < chunks; index += 1) {
    const members = (await rosters.chunk(importId, index)) ?? [];
    if (members.some(({ person }) => people.has(person.personId))) return true;
  }
  return false;
}
