import type { Person } from '../../core/people/person.ts';
import type { CyclePorts } from './ports.ts';

/** Somebody of the roster in force, by address or NIP as HR has typed it. */
export async function findPerson(
  typed: string,
  { people, personIds }: Pick<CyclePorts, 'people' | 'personIds'>,
): Promise<Person | undefined> {
  const text = typed.trim();
  if (text.includes('@')) return people.byEmail(text);
  const nip = text.replaceAll(/\D/g, '');
  return nip === '' ? undefined : people.load(personIds.fromNip(nip));
}
