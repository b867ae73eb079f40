import { canonical } from '../evaluation/audit.ts';
import { inBrief, type Person } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Digest } from '../ports/keys.ts';
import type { People } from '../ports/people.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import {
  instantsOf,
  isOwnLeave,
  type NewSubstitution,
  type Substitution,
} from '../substitution/substitution.ts';

type Setting = {
  form: NewSubstitution;
  /** Who sets it down: an id, or an address of staff who are in no roster. */
  setBy: string;
  /** The person who sets down their own leave; null where HR sets it down for another. */
  own: string | null;
  /** True when the one who sets it down may do so in an organisation. */
  mayIn: (organisation: string) => boolean;
};

export type SubstitutionSet =
  | { set: true; substitution: Substitution }
  | { set: false; path: 'substituted' | 'substitute' | 'until' | 'kind'; code: string };

/** Sets down that somebody acts for another. The same form again is the same substitution. */
export async function setSubstitution(
  { form, setBy, own, mayIn }: Setting,
  ports: {
    people: People;
    substitutions: Substitutions;
    clock: Clock;
    digest: Digest;
    utcOffsetHours: number;
  },
): Promise<SubstitutionSet> {
  const { people } = ports;
  if (own !== null && !isOwnLeave(form)) return { set: false, path: 'until', code: 'ownLeave' };
  const [away, substitute] = await Promise.all([
    own === null ? people.byEmail(form.substituted ?? '') : people.load(own),
    people.byEmail(form.substitute),
  ]);
  if (!away || (own === null && !mayIn(away.organisation)))
    return { set: false, path: 'substituted', code: 'unknownPerson' };
  if (!substitute) return { set: false, path: 'substitute', code: 'unknownPerson' };
  const wrong = unfit(away, substitute, own !== null);
  if (wrong) return { set: false, path: 'substitute', code: wrong };
  const superior = away.supervisorId ? await people.load(away.supervisorId) : undefined;
  const now = ports.clock();
  const { substituted: _, substitute: __, kind, reason } = form;
  const substitution: Substitution = {
    substitutionId: ports.digest(canonical({ ...form, away: away.personId })).slice(0, 16),
    kind,
    substituted: inBrief(away),
    organisation: away.organisation,
    substitute: inBrief(substitute),
    superior: superior ? inBrief(superior) : null,
    ...instantsOf(form, ports.utcOffsetHours),
    reason,
    setBy,
    setAt: now.toISOString(),
    endedAt: null,
  };
  await ports.substitutions.add(substitution);
  return { set: true, substitution };
}

function unfit(away: Person, substitute: Person, own: boolean): string | undefined {
  if (away.personId === substitute.personId) return 'samePerson';
  // What people set down for themselves stays in the house; anything else is for HR.
  return own && away.organisation !== substitute.organisation ? 'otherOrganisation' : undefined;
}
