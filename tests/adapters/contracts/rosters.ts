import { describe, expect, it } from 'vitest';
import type { RosterProblem } from '../../../core/roster/roster.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { importOf, unique } from '../examples.ts';

/** Each confirmation comes after those of the tests before it. */
let day = 0;
const nextDay = () => new Date(Date.UTC(2027, 0, ++day));

/** What every keeper of rosters promises. */
export function rostersContract(ports: () => TablePorts): void {
  describe('rosters', () => {
    it('are kept in chunks, and their last chunk is followed by none', async () => {
      const { rosters } = ports();
      const { rosterImport, chunks } = importOf(unique('import'), 5);
      await rosters.keep(rosterImport, chunks, nextDay());
      expect(await rosters.load(rosterImport.importId)).toEqual(rosterImport);
      expect(await rosters.chunk(rosterImport.importId, 0)).toEqual(chunks[0]);
      expect(await rosters.chunk(rosterImport.importId, 2)).toEqual(chunks[2]);
      expect(await rosters.chunk(rosterImport.importId, 3)).toBeUndefined();
      expect(await rosters.load('unknown')).toBeUndefined();
    });

    it('tell of everybody in the order of the file, also of those of the roster in force', async () => {
      const { rosters } = ports();
      const { rosterImport, chunks } = importOf(unique('import'), 12);
      await rosters.keep(rosterImport, chunks, nextDay());
      expect(await rosters.everybody(rosterImport.importId)).toEqual(chunks.flat());
      expect(await rosters.everybody('unknown')).toBeUndefined();
      await rosters.confirm(rosterImport.importId, nextDay());
      expect(await rosters.everybodyNow()).toEqual(chunks.flat());
    });

    it('refuse to tell of everybody where a part is missing', async () => {
      const { rosters } = ports();
      const { rosterImport, chunks } = importOf(unique('import'), 5);
      await rosters.keep(rosterImport, chunks.slice(0, -1), nextDay());
      await expect(rosters.everybody(rosterImport.importId)).rejects.toThrow('lacks a part');
    });

    it('keep at most 500 problems', async () => {
      const { rosters } = ports();
      const { rosterImport, chunks } = importOf(unique('import'), 1);
      const problem: RosterProblem = {
        line: 2,
        column: 'nip',
        code: 'nipFormat',
        severity: 'error',
        value: 'x'.repeat(60),
      };
      const problems = Array.from({ length: 700 }, (_, index) => ({ ...problem, line: index }));
      await rosters.keep({ ...rosterImport, problems, problemCount: 700 }, chunks, nextDay());
      const kept = await rosters.load(rosterImport.importId);
      expect(kept?.problems).toEqual(problems.slice(0, 500));
      expect(kept?.problemCount).toBe(700);
    });

    it('come into force when they are confirmed, once', async () => {
      const { rosters } = ports();
      const { rosterImport, chunks } = importOf(unique('import'), 3);
      await rosters.keep(rosterImport, chunks, nextDay());
      expect((await rosters.current())?.importId).not.toBe(rosterImport.importId);
      const first = nextDay();
      await rosters.confirm(rosterImport.importId, first);
      await rosters.confirm(rosterImport.importId, nextDay());
      const confirmed = { ...rosterImport, status: 'confirmed', confirmedAt: first.toISOString() };
      expect(await rosters.current()).toEqual(confirmed);
    });

    it('give way to the next one, and a late repetition of the old confirmation changes nothing', async () => {
      const { rosters } = ports();
      const [old, fresh] = [importOf(unique('import'), 1), importOf(unique('import'), 1)];
      for (const { rosterImport, chunks } of [old, fresh]) {
        await rosters.keep(rosterImport, chunks, nextDay());
        await rosters.confirm(rosterImport.importId, nextDay());
      }
      await rosters.confirm(old.rosterImport.importId, nextDay());
      expect((await rosters.current())?.importId).toBe(fresh.rosterImport.importId);
    });

    it('that were confirmed are told of until they are emptied; counts stay, and emptying twice is emptying once', async () => {
      const { rosters } = ports();
      const [old, preview] = [importOf(unique('import'), 3), importOf(unique('import'), 1)];
      const { importId } = old.rosterImport;
      for (const { rosterImport, chunks } of [old, preview])
        await rosters.keep(rosterImport, chunks, nextDay());
      await rosters.confirm(importId, nextDay());
      const told = async () => (await rosters.confirmed()).map((each) => each.importId);
      expect(await told()).toContain(importId);
      expect(await told()).not.toContain(preview.rosterImport.importId);
      for (let time = 0; time < 2; time += 1) await rosters.empty(importId, nextDay());
      expect(await told()).not.toContain(importId);
      expect(await rosters.chunk(importId, 0)).toBeUndefined();
      expect(await rosters.load(importId)).toMatchObject({
        accepted: old.rosterImport.accepted,
        problems: [],
      });
      await rosters.empty('unknown', nextDay());
      expect(await rosters.load('unknown')).toBeUndefined();
    });

    it('that nobody knows cannot be confirmed', async () => {
      await expect(ports().rosters.confirm('unknown', nextDay())).rejects.toThrow('no such import');
    });
  });
}
