import type { Trainings } from '../../core/ports/trainings.ts';
import { copy, type Store } from './store.ts';

/** Acknowledgements of the training material in memory. */
export function fakeTrainings(store: Store): Trainings {
  const keyOf = (personId: string, version: number) => `${personId} ${version}`;
  return {
    acknowledge: async (training) => {
      const key = keyOf(training.personId, training.version);
      if (!store.trainings.has(key)) store.trainings.set(key, copy(training));
    },
    of: async (personId, version) => copy(store.trainings.get(keyOf(personId, version))),
    all: async (version) => copy([...store.trainings.values()].filter((each) => each.version === version)),
  };
}
