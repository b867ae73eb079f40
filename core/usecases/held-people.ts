import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Holds } from '../ports/privacy.ts';
import { namedIn, stands } from '../privacy/hold.ts';

type Ports = {
  holds: Pick<Holds, 'list'>;
  cycles: Pick<Cycles, 'load'>;
  evaluations: Pick<Evaluations, 'load' | 'ofCycle'>;
};

/**
 * Everybody of whom a legal hold keeps something: it stands on themselves, on an evaluation in which they play a part,
 * or on a cycle in which they do, or from which they were taken out. A held cycle is read as a whole: there are few.
 */
export async function heldPeople(ports: Ports): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  for (const { subject, subjectId } of (await ports.holds.list()).filter(stands))
    for (const personId of await peopleIn(subject, subjectId, ports)) people.add(personId);
  return people;
}

async function peopleIn(
  subject: 'person' | 'evaluation' | 'cycle',
  subjectId: string,
  { cycles, evaluations }: Ports,
): Promise<string[]> {
  switch (subject) {
    case 'person':
      return [subjectId];
    case 'evaluation':
      return namedIn(await evaluations.load(subjectId));
    case 'cycle': {
      const [cycle, states] = await Promise.all([cycles.load(subjectId), evaluations.ofCycle(subjectId)]);
      return [...namedIn(cycle), ...states.flatMap(namedIn)];
    }
  }
}
