import type { People } from '../../core/ports/people.ts';
import { copy, type Store } from './store.ts';

/** People in memory. */
export function fakePeople(store: Store): People {
  return {
    load: async (personId) => copy(store.people.get(personId)),
    byEmail: async (email) => {
      const wanted = email.trim().toLowerCase();
      const found = [...store.people.values()].filter((person) => person.email.toLowerCase() === wanted);
      return wanted !== '' && found.length === 1 ? copy(found[0]) : undefined;
    },
    aliases: async () => new Map(store.aliases),
    saveAll: async (people) => {
      for (const person of people) store.people.set(person.personId, copy(person));
    },
  };
}
