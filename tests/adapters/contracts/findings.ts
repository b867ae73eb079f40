import { describe, expect, it } from 'vitest';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const at = '2027-01-05T03:00:00.000Z';

/** What every keeper of findings promises. */
export function findingsContract(ports: () => TablePorts): void {
  describe('findings', () => {
    it('replace what was found before, and are gone once cleared', async () => {
      const { findings } = ports();
      const cycleId = unique('cycle');
      const [one, other] = [unique('evaluation'), unique('evaluation')];
      const found = { evaluationId: one, cycleId, reason: 'overdue', since: at, foundAt: at } as const;
      await findings.record(found);
      await findings.record({ ...found, reason: 'executionFailed' });
      await findings.record({ ...found, evaluationId: other });
      const listed = await findings.ofCycle(cycleId);
      expect(listed.toSorted((a, b) => (a.reason < b.reason ? -1 : 1))).toEqual([
        { ...found, reason: 'executionFailed' },
        { ...found, evaluationId: other },
      ]);
      await findings.clear(one);
      await findings.clear(one);
      expect(await findings.ofCycle(cycleId)).toEqual([{ ...found, evaluationId: other }]);
      expect(await findings.ofCycle(unique('cycle'))).toEqual([]);
    });
  });
}
