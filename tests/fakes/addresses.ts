import type { Addresses } from '../../core/ports/addresses.ts';
import { by, copy, type Store } from './store.ts';

/** Marks of addresses in memory. */
export function fakeAddresses(store: Store): Addresses {
  return {
    mark: async (mark) => {
      const there = store.addressMarks.get(mark.personId);
      if (there?.addressHash !== mark.addressHash) store.addressMarks.set(mark.personId, copy(mark));
    },
    markOf: async (personId) => copy(store.addressMarks.get(personId)),
    marked: async () => [...store.addressMarks.values()].sort(by(({ since }) => since)).map(copy),
    clear: async ({ personId, addressHash }) => {
      if (store.addressMarks.get(personId)?.addressHash === addressHash) store.addressMarks.delete(personId);
    },
    mend: async ({ personId, email: before }, email, change) => {
      const person = store.people.get(personId);
      if (person?.email !== before) return 'conflict';
      store.people.set(personId, { ...person, email });
      store.addressMarks.delete(personId);
      store.addressChanges.push(copy(change));
      return 'mended';
    },
    changes: async (personId) =>
      store.addressChanges
        .filter((change) => change.personId === personId)
        .reverse()
        .map(copy),
  };
}
