import type { Leavers } from '../../core/ports/leavers.ts';
import { by, type Store } from './store.ts';

/** People who have left, in memory. */
export function fakeLeavers(store: Store): Leavers {
  /** Whose contents were erased, and since when they had been gone. */
  const emptied = new Map<string, string>();
  return {
    due: async (what, leftUntil, limit) =>
      [...store.people.values()]
        .filter(({ leftAt }) => leftAt !== undefined && leftAt <= leftUntil.toISOString())
        .filter(({ personId, leftAt }) => (emptied.get(personId) === leftAt) === (what === 'names'))
        .sort(by(({ leftAt }) => leftAt ?? ''))
        .slice(0, limit)
        .map(({ personId }) => personId),
    erase: async (personId, what) => {
      const leftAt = store.people.get(personId)?.leftAt;
      let erased = eraseContents(store, personId);
      if (leftAt === undefined) return erased;
      emptied.set(personId, leftAt);
      if (what === 'names' && store.people.delete(personId)) erased += 1;
      return erased;
    },
  };
}

function eraseContents(store: Store, personId: string): number {
  const changes = store.addressChanges.filter((change) => change.personId !== personId);
  const erased =
    removeWhere(store.ideas, ({ author }) => author.personId === personId) +
    removeWhere(store.substitutions, ({ substituted }) => substituted.personId === personId) +
    removeWhere(store.trainings, (training) => training.personId === personId) +
    removeWhere(store.held, ({ effect }) => effect.to === personId) +
    removeWhere(store.mails, ({ evaluationId, to }) => evaluationId === null && to === personId) +
    Number(store.preferences.delete(personId)) +
    Number(store.digests.delete(personId)) +
    Number(store.addressMarks.delete(personId)) +
    (store.addressChanges.length - changes.length);
  store.addressChanges = changes;
  return erased;
}

function removeWhere<T>(all: Map<string, T>, goes: (one: T) => boolean): number {
  const keys = [...all].filter(([, one]) => goes(one)).map(([key]) => key);
  for (const key of keys) all.delete(key);
  return keys.length;
}
