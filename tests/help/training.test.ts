import { describe, expect, it } from 'vitest';
import { trainingByUnit, trainingSchema, trainingVersion } from '../../core/help/training.ts';

const kept = {
  ...{ personId: 'p-1', name: 'Gita', unit: 'SDN 1', organisation: 'Dinas A' },
  ...{ version: trainingVersion, at: '2027-01-05T03:00:00.000Z' },
};
const works = (personId: string, organisation: string, unit: string) => ({
  ...{ personId, organisation, unit, name: `Name of ${personId}` },
});

describe('who has read the training material', () => {
  it('is kept with where they worked then, and with the number of the material', () => {
    expect(trainingSchema.parse(kept)).toEqual(kept);
    for (const field of Object.keys(kept)) {
      const { [field as keyof typeof kept]: _, ...rest } = kept;
      expect(trainingSchema.safeParse(rest).success).toBe(false);
    }
    expect(trainingSchema.safeParse({ ...kept, version: 0 }).success).toBe(false);
    expect(trainingSchema.safeParse({ ...kept, version: 2 }).success).toBe(true);
  });

  it('is told by organisation and unit in the order of their names, and apart from who has not', () => {
    const people = [
      works('c', 'Dinas B', 'Umum'),
      works('p-1', 'Dinas A', 'SDN 2'),
      works('d', 'Dinas C', 'Umum'),
      works('a', 'Dinas A', 'SDN 1'),
      works('b', 'Dinas A', 'SDN 2'),
    ];
    const rows = trainingByUnit(people, [kept]);
    expect(rows.map(({ organisation, unit }) => `${organisation} ${unit}`)).toEqual([
      ...['Dinas A SDN 1', 'Dinas A SDN 2', 'Dinas B Umum', 'Dinas C Umum'],
    ]);
    expect(trainingByUnit(people.toReversed(), [kept]).map(({ unit }) => unit)).toEqual([
      ...['SDN 1', 'SDN 2', 'Umum', 'Umum'],
    ]);
    // By where they work now, whatever the line of the training says.
    expect(rows[1]).toEqual({
      ...{ organisation: 'Dinas A', unit: 'SDN 2', people: 2 },
      ...{ read: [{ name: 'Name of p-1', at: kept.at }], missing: ['Name of b'] },
    });
  });
});
