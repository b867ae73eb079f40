import { beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../core/usecases/verify-audit.ts';
import { cycle } from '../core/examples.ts';
import type { TablePorts } from '../fakes/table.ts';
import { evaluationId, type Office } from '../usecases/office.ts';
import { passing } from './beside-them.ts';
import { longAfter, traces } from './long-after.ts';
import { holdOn, knownBy, theirs, written } from './one-of-each.ts';

/** A table, and everything that is left in it at an instant, as text. */
export type Kept = { table: TablePorts | undefined; left: (office: Office) => Promise<string> };

/** Of these something stays: hashes of the plan in the state and in the record, NIPs of others, what HR did. */
const stays = ['person', 'evaluation', 'audit', 'correction', 'hold'];
/** What the table forgets by itself does so whoever is held. */
const byItself = ['access', 'mail'];
const traceOf = (kind: string) => (knownBy[kind] ?? written(kind)).replace(': ', ':');

/** What each kind of hold stands on. */
const held = { person: 'employee', evaluation: evaluationId, cycle: cycle.cycleId };

/** What every table lets go of when its time is over, and keeps while one of these holds stands. */
export function erasing(open: () => Promise<Kept>, holds: readonly (keyof typeof held)[]): void {
  describe('the end of what is kept of a person', () => {
    let office: Office;
    let text: string;
    beforeAll(async () => {
      const { table, left } = await open();
      office = await longAfter(table);
      text = await left(office);
    });

    it('leaves no name, no NIP, no address and no word of theirs, and every chain still holds', async () => {
      expect(traces.filter((trace) => text.includes(trace))).toEqual([]);
      const words = Object.keys(theirs).filter((kind) => !stays.includes(kind));
      expect(words.filter((kind) => text.includes(traceOf(kind)))).toEqual([]);
      const others = [...Object.keys(passing), 'notice', 'cycle', 'ended', 'gtkChunk'];
      expect(others.filter((kind) => text.includes(written(kind)))).toEqual([]);
      expect(await office.mails.ofEvaluation(evaluationId)).toEqual([]);
      expect(await office.rosters.chunk('with', 0)).toBeUndefined();
      expect((await verifyAudit({ at: office.clock(), anchors: [] }, office.ports)).bad).toBeNull();
    });

    it('leaves to others what is theirs, with an empty place for the name', async () => {
      const idea = await office.ideas.load('colleague.1');
      expect(idea?.author.name).toBe('Name of colleague');
      expect(idea?.supervisor).toEqual({ personId: 'employee', name: '', position: '' });
      expect(idea?.steps).toMatchObject([{ kind: 'acknowledged', by: '' }]);
      const standingIn = await office.substitutions.of(['colleague']);
      const nameless = { personId: 'employee', name: '' };
      expect(standingIn).toMatchObject([{ substitute: nameless, reason: 'SK Plt.' }]);
      const excluded = (await office.cycles.load(cycle.cycleId))?.excluded;
      expect(excluded).toMatchObject([{ personId: 'employee', name: '', reason: '', kind: 'retired' }]);
      expect(await office.rosters.chunk('without', 0)).toHaveLength(1);
    });
  });

  describe('a legal hold', () => {
    it.each(holds)('on the %s keeps all of it while it stands', async (subject) => {
      const { table, left } = await open();
      const office = await longAfter(table, ({ holds }) => holds.set(holdOn(subject, held[subject])));
      const text = await left(office);
      expect(traces.filter((trace) => !text.includes(trace))).toEqual([]);
      const kept = Object.keys(theirs).filter((kind) => !byItself.includes(kind));
      expect(kept.filter((kind) => !text.includes(traceOf(kind)))).toEqual([]);
      for (const word of ['cycle', 'ended']) expect(text).toContain(written(word));
      expect((await office.ideas.load('colleague.1'))?.supervisor.name).toBe('Name of employee');
    });
  });
}
