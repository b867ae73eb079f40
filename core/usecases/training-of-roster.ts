import { inLanes } from '../concurrency/in-lanes.ts';
import { type Trainee, trainingByUnit, trainingVersion, type UnitTraining } from '../help/training.ts';
import type { Rosters } from '../ports/rosters.ts';
import type { Trainings } from '../ports/trainings.ts';

const lanes = 8;

/** Who of the roster in force has read the training material, by unit; of one organisation where it is named. */
export async function trainingOfRoster(
  organisation: string | null,
  { rosters, trainings }: { rosters: Pick<Rosters, 'current' | 'chunk'>; trainings: Pick<Trainings, 'all'> },
): Promise<UnitTraining[]> {
  const [roster, read] = await Promise.all([rosters.current(), trainings.all(trainingVersion)]);
  if (!roster) return [];
  const numbers = Array.from({ length: roster.chunks }, (_, index) => index);
  const chunks = await inLanes(numbers, lanes, (index) => rosters.chunk(roster.importId, index));
  const people: Trainee[] = chunks.flatMap((chunk) => (chunk ?? []).map(({ person }) => person));
  const asked = people.filter((person) => organisation === null || person.organisation === organisation);
  return trainingByUnit(asked, read);
}
