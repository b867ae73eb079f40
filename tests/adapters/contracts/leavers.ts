import { describe, expect, it } from 'vitest';
import { january, person } from '../../core/examples.ts';
import { idea } from '../../core/ideas-examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

const leftAt = '2019-03-01T00:00:00.000Z';
const wishes = { language: 'en', bundling: 'auto', quietFrom: 21, quietUntil: 6 } as const;

/** What every keeper of leavers promises. */
export function leaversContract(ports: () => TablePorts): void {
  const someoneLeft = async () => {
    const gone = { ...person(unique('person')), leftAt };
    await ports().people.saveAll([gone]);
    return gone;
  };
  const isDue = async (personId: string, what: 'contents' | 'names', until: Date) =>
    (await ports().leavers.due(what, until, 500)).includes(personId);

  describe('people who have left', () => {
    it('are due from the instant they left: first what they wrote, then their names, then nothing', async () => {
      const { leavers, people, preferences, ideas } = ports();
      const { personId } = await someoneLeft();
      const other = person(unique('person'));
      await people.saveAll([other]);
      await preferences.save(personId, wishes);
      const own = idea({ ideaId: `${personId}.1` }, personId);
      expect(await ideas.create(own, [])).toBe('created');
      expect(await isDue(personId, 'contents', new Date(Date.parse(leftAt) - 1))).toBe(false);
      expect(await isDue(personId, 'contents', new Date(leftAt))).toBe(true);
      expect(await isDue(personId, 'names', january)).toBe(false);
      expect(await isDue(other.personId, 'contents', january)).toBe(false);

      expect(await leavers.erase(personId, 'contents')).toBeGreaterThan(1);
      expect(await leavers.erase(personId, 'contents')).toBe(0);
      expect(await ideas.ofAuthor(personId)).toEqual([]);
      expect((await preferences.load(personId)).language).toBe('id');
      expect(await people.load(personId)).toBeDefined();
      expect(await isDue(personId, 'contents', january)).toBe(false);
      expect(await isDue(personId, 'names', new Date(leftAt))).toBe(true);

      expect(await leavers.erase(personId, 'names')).toBe(1);
      expect(await leavers.erase(personId, 'names')).toBe(0);
      expect(await people.load(personId)).toBeUndefined();
      expect(await isDue(personId, 'names', january)).toBe(false);
    });

    it('are not due any more once they are back, and their entry stays whoever asks', async () => {
      const { leavers, people } = ports();
      const { leftAt: _, ...back } = await someoneLeft();
      await people.saveAll([back]);
      expect(await isDue(back.personId, 'contents', january)).toBe(false);
      expect(await leavers.erase(back.personId, 'names')).toBe(0);
      expect(await people.load(back.personId)).toEqual(back);
    });
  });
}
