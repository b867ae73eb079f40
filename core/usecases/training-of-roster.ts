import { type Trainee, trainingByUnit, trainingVersion, type UnitTraining } from '../help/training.ts';
import type { Rosters } from '../ports/rosters.ts';
import type { Trainings } from '../ports/trainings.ts';

/** Who of the roster in force has read the training material, by unit; of one organisation where it is named. */
export async function trainingOfRoster(
  organisation: string | null,
  { rosters, trainings }: { rosters: Pick<Rosters, 'everybodyNow'>; trainings: Pick<Trainings, 'all'> },
): Promise<UnitTraining[]> {
  const [members = [], read] = await Promise.all([rosters.everybodyNow(), trainings.all(trainingVersion)]);
  const people: Trainee[] = members.map(({ person }) => person);
  const asked = people.filter((person) => organisation === null || person.organisation === organisation);
  return trainingByUnit(asked, read);
}
