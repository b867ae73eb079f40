import { inBrief, type PersonInBrief } from '../people/person.ts';
import type { RosterMember } from '../roster/roster.ts';

/** What would go wrong if a cycle started with a roster as it is. */
export type Rehearsal = {
  people: number;
  /** They are assessed by the head of the body. */
  noSupervisor: PersonInBrief[];
  /** Rings of people who are above one another; a cycle cannot start with one. */
  circular: PersonInBrief[][];
  /** They get no mail and act from their task list. */
  noEmail: PersonInBrief[];
  /** How many people each assessor would assess, the most first. */
  load: { person: PersonInBrief; count: number }[];
};

/** Looks through a roster before a cycle starts with it. */
export function rehearse(members: readonly RosterMember[]): Rehearsal {
  const people = new Map(members.map((member) => [member.person.personId, member]));
  return {
    people: members.length,
    noSupervisor: members.filter((member) => !member.supervisor).map((member) => inBrief(member.person)),
    circular: ringsAmong(people),
    noEmail: members.filter((member) => !member.person.email).map((member) => inBrief(member.person)),
    load: loadAmong(members),
  };
}

/** True when a cycle must not start: somebody would decide on their own superior's rating of themselves. */
export function isBlocked(rehearsal: Rehearsal): boolean {
  return rehearsal.circular.length > 0 || rehearsal.people === 0;
}

function loadAmong(members: readonly RosterMember[]): Rehearsal['load'] {
  const load = new Map<string, { person: PersonInBrief; count: number }>();
  for (const { supervisor } of members) {
    if (!supervisor) continue;
    const known = load.get(supervisor.personId);
    load.set(supervisor.personId, { person: supervisor, count: (known?.count ?? 0) + 1 });
  }
  return [...load.values()].sort((a, b) => b.count - a.count);
}

/** Walks up from everyone once; who is met again on the same walk closes a ring. */
function ringsAmong(people: ReadonlyMap<string, RosterMember>): PersonInBrief[][] {
  const rings: PersonInBrief[][] = [];
  const settled = new Set<string>();
  for (const start of people.keys()) {
    const walk: string[] = [];
    let at: string | undefined = start;
    while (at && !settled.has(at) && !walk.includes(at)) {
      walk.push(at);
      at = people.get(at)?.person.supervisorId ?? undefined;
    }
    if (at && walk.includes(at)) rings.push(membersOf(walk.slice(walk.indexOf(at)), people));
    for (const personId of walk) settled.add(personId);
  }
  return rings;
}

function membersOf(ids: readonly string[], people: ReadonlyMap<string, RosterMember>): PersonInBrief[] {
  return ids.flatMap((id) => {
    const member = people.get(id);
    return member ? [inBrief(member.person)] : [];
  });
}
