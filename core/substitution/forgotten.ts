import { yearsAfter } from '../privacy/retention.ts';
import type { Substitution } from './substitution.ts';

/** True once a substitution has been over for so many years; one without an end is not over (UU 27/2022 article 43). */
export function isLongOver({ until, endedAt }: Substitution, years: number, now: Date): boolean {
  const end = endedAt ?? until;
  return end !== null && yearsAfter(end, years) <= now;
}

/** Everybody who stands in a substitution. */
export function peopleOf({ substituted, substitute, superior }: Substitution): string[] {
  return [substituted, substitute, superior].flatMap((person) => (person ? [person.personId] : []));
}

/** The same without the names and positions of these people; itself where none of them has one in it. */
export function withoutNamesOf(substitution: Substitution, people: ReadonlySet<string>): Substitution {
  const isNamed = (person: Substitution['superior']) =>
    person !== null && people.has(person.personId) && person.name !== '';
  const { substituted, substitute, superior } = substitution;
  if (![substituted, substitute, superior].some(isNamed)) return substitution;
  const nameless = <Person extends Substitution['superior']>(person: Person): Person =>
    isNamed(person) ? { ...person, name: '', position: '' } : person;
  return {
    ...substitution,
    substituted: nameless(substituted),
    substitute: nameless(substitute),
    superior: nameless(superior),
  };
}
