import { describe, expect, it } from 'vitest';
import type { Substitution } from '../../../core/substitution/substitution.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

/** What every keeper of substitutions promises. */
export function substitutionsContract(ports: () => TablePorts): void {
  const one = (personId: string, setAt = '2027-01-05T03:00:00.000Z'): Substitution => ({
    substitutionId: unique('substitution'),
    kind: 'leave',
    substituted: brief(personId),
    organisation: 'Dinas Pendidikan',
    substitute: brief('other'),
    superior: null,
    from: '2027-01-06T17:00:00.000Z',
    until: '2027-01-10T16:59:59.000Z',
    reason: 'Cuti tahunan',
    setBy: personId,
    setAt,
    endedAt: null,
  });

  describe('substitutions', () => {
    it('are kept for each person, once, and found among those of everybody', async () => {
      const { substitutions } = ports();
      const [mine, theirs] = [one(unique('person')), one(unique('person'), '2027-02-05T03:00:00.000Z')];
      for (const each of [mine, theirs, mine]) await substitutions.add(each);
      expect(await substitutions.of([mine.substituted.personId, 'nobody'])).toEqual([mine]);
      const both = [mine.substitutionId, theirs.substitutionId];
      const all = (await substitutions.all()).filter(({ substitutionId }) => both.includes(substitutionId));
      expect(all).toEqual([theirs, mine]);
    });

    it('end once, each by itself', async () => {
      const { substitutions } = ports();
      const personId = unique('person');
      const [first, second] = [one(personId), one(personId)];
      for (const each of [first, second]) await substitutions.add(each);
      const at = new Date('2027-01-07T03:00:00Z');
      expect(await substitutions.end(personId, second.substitutionId, at)).toBe('ended');
      expect(await substitutions.end(personId, second.substitutionId, at)).toBe('unknown');
      expect(await substitutions.end(personId, 'no-such', at)).toBe('unknown');
      expect(await substitutions.end('nobody', first.substitutionId, at)).toBe('unknown');
      expect(await substitutions.of([personId])).toEqual([first, { ...second, endedAt: at.toISOString() }]);
    });

    it('are revised one by one: changed, taken out, or left as they are, and can be ended after that', async () => {
      const { substitutions } = ports();
      const personId = unique('person');
      const [old, named, kept] = [one(personId), one(personId), one(personId)];
      const alone = one(unique('person'));
      for (const each of [old, named, kept, alone]) await substitutions.add(each);
      const gone = [old.substitutionId, alone.substitutionId];
      const revise = () =>
        substitutions.revise((each) => {
          if (gone.includes(each.substitutionId)) return null;
          const isNamed = each.substitutionId === named.substitutionId && each.reason !== '';
          return isNamed ? { ...each, reason: '' } : each;
        });
      expect(await revise()).toBe(3);
      expect(await revise()).toBe(0);
      const there = await substitutions.of([personId, alone.substituted.personId]);
      expect(there).toEqual([{ ...named, reason: '' }, kept]);
      const at = new Date('2027-01-07T03:00:00Z');
      expect(await substitutions.end(personId, kept.substitutionId, at)).toBe('ended');
      await substitutions.add(alone);
      expect(await substitutions.of([alone.substituted.personId])).toEqual([alone]);
    });
  });
}
