import type { Actor } from '../evaluation/actor.ts';
import type { NewMove } from '../evaluation/move.ts';
import { headOfBodyId, inBrief, type Person } from '../people/person.ts';
import type { PerformCommand, Performed } from '../ports/commands.ts';
import type { People, PeopleAbove } from '../ports/people.ts';

type Reassignment = {
  evaluationId: string;
  version: number;
  part: 'assessor' | 'appealDecider';
  /** Address of the successor, as the roster has it. */
  email: string;
  reason: string;
  actor: Actor;
  /** What changed, where it is a move in the year. */
  move?: NewMove;
};

/**
 * Puts a successor in the place of an assessor or of the one who decides an appeal. With a new assessor comes that
 * assessor's own superior as the decider; nobody decides on a rating by the head of the body (annex BAB V).
 */
export async function reassign(
  { evaluationId, version, part, email, reason, actor, move }: Reassignment,
  { people, peopleAbove, perform }: { people: People; peopleAbove: PeopleAbove; perform: PerformCommand },
): Promise<Performed | { outcome: 'unknownPerson' }> {
  const successor = await people.byEmail(email);
  if (!successor) return { outcome: 'unknownPerson' };
  if (part === 'appealDecider') {
    const superiors = (await peopleAbove(successor.personId)).map((person) => person.personId);
    const appealDecider = inBrief(successor);
    const command = { name: 'reassignDecider', appealDecider, superiors, reason } as const;
    return perform({ evaluationId, version, command, actor });
  }
  const above = await superiorOf(successor, people);
  const command = {
    name: 'reassignAssessor',
    assessor: inBrief(successor),
    appealDecider: above ? inBrief(above) : null,
    reason,
    ...(move ? { move } : {}),
  } as const;
  return perform({ evaluationId, version, command, actor });
}

async function superiorOf(person: Person, people: People): Promise<Person | undefined> {
  return person.personId === headOfBodyId ? undefined : people.load(person.supervisorId ?? headOfBodyId);
}
