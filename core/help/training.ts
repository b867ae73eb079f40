import * as z from 'zod';

/** Number of the training material; a new one asks everybody again. */
export const trainingVersion = 1;

/** Somebody has read the training material (socialisation), with where they worked then. */
export const trainingSchema = z.object({
  personId: z.string(),
  name: z.string(),
  unit: z.string(),
  organisation: z.string(),
  version: z.int().min(1),
  at: z.iso.datetime(),
});
export type Training = z.infer<typeof trainingSchema>;

/** Where somebody of the roster works. */
export type Trainee = { personId: string; name: string; unit: string; organisation: string };

/** How many of a unit have read the material, and who has not yet. */
export type UnitTraining = {
  organisation: string;
  unit: string;
  people: number;
  read: { name: string; at: string }[];
  missing: string[];
};

/** The people of the roster by unit, those who have read the material apart from those who have not. */
export function trainingByUnit(people: readonly Trainee[], trainings: readonly Training[]): UnitTraining[] {
  const readAt = new Map(trainings.map(({ personId, at }) => [personId, at]));
  const units = new Map<string, UnitTraining>();
  for (const { personId, name, unit, organisation } of people) {
    const key = JSON.stringify([organisation, unit]);
    const row = units.get(key) ?? { organisation, unit, people: 0, read: [], missing: [] };
    const at = readAt.get(personId);
    row.people += 1;
    if (at === undefined) row.missing.push(name);
    else row.read.push({ name, at });
    units.set(key, row);
  }
  const named = ({ organisation, unit }: UnitTraining) => `${organisation} ${unit}`;
  return [...units.values()].sort((a, b) => (named(a) < named(b) ? -1 : 1));
}
