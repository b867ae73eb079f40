import { describe, expect, it } from 'vitest';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** What every keeper of the training's acknowledgements promises. */
export function trainingsContract(ports: () => TablePorts): void {
  describe('acknowledgements of the training material', () => {
    it('are kept once for each person and version, as they came first', async () => {
      const { trainings } = ports();
      const personId = unique('person');
      const first = {
        ...{ personId, name: 'Nama', unit: 'SDN 1', organisation: 'Dinas', version: 1 },
        at: '2027-01-05T03:00:00.000Z',
      };
      await trainings.acknowledge(first);
      await trainings.acknowledge({ ...first, at: '2027-02-05T03:00:00.000Z' });
      expect(await trainings.of(personId, 1)).toEqual(first);
      expect(await trainings.of(personId, 2)).toBeUndefined();
      await trainings.acknowledge({ ...first, version: 2 });
      const mine = (await trainings.all(1)).filter((each) => each.personId === personId);
      expect(mine).toEqual([first]);
    });
  });
}
