import { headOfBodyId, type Person } from '../people/person.ts';
import type { People } from '../ports/people.ts';

/** More levels than any body has: a ring in the roster must not be walked for ever. */
const levelsAtMost = 20;

/** Everybody above a person as the roster has it now, the nearest first, and the head of the body last. */
export async function peopleAbove(personId: string, { people }: { people: People }): Promise<Person[]> {
  const above: Person[] = [];
  const met = new Set([personId]);
  let at = await people.load(personId);
  while (at && at.personId !== headOfBodyId && above.length < levelsAtMost) {
    const superiorId: string = at.supervisorId ?? headOfBodyId;
    if (met.has(superiorId)) break;
    met.add(superiorId);
    at = await people.load(superiorId);
    if (at) above.push(at);
  }
  return above;
}
