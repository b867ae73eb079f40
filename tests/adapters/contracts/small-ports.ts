import { describe, expect, it } from 'vitest';
import { startOf } from '../../../core/evaluation/effects.ts';
import { cycle, january, person } from '../../core/examples.ts';
import type { TablePorts } from '../../fakes/table.ts';
import { unique } from '../examples.ts';

/** What every keeper of cycles promises. */
export function cyclesContract(ports: () => TablePorts): void {
  describe('cycles', () => {
    it('are created once and listed newest first', async () => {
      const { cycles } = ports();
      const older = { ...cycle, cycleId: unique('cycle'), createdAt: '2031-01-01T00:00:00.000Z' };
      const newer = { ...cycle, cycleId: unique('cycle'), createdAt: '2032-01-01T00:00:00.000Z' };
      expect(await cycles.create(older)).toBe('created');
      expect(await cycles.create(newer)).toBe('created');
      expect(await cycles.create({ ...older, name: 'lain' })).toBe('exists');
      expect((await cycles.list()).slice(0, 2)).toEqual([newer, older]);
      expect(await cycles.load(older.cycleId)).toEqual(older);
      expect(await cycles.load('unknown')).toBeUndefined();
    });

    it('are published together with their next version, and the newest edition is what is read', async () => {
      const { cycles } = ports();
      const closed = { ...cycle, cycleId: unique('cycle'), status: 'closed' as const };
      await cycles.create(closed);
      expect(await cycles.publication(closed.cycleId)).toBeUndefined();
      const all = { total: 12, predicates: { good: 12 }, unfinished: 0, excluded: 0, open: 0 };
      const first = {
        cycleId: closed.cycleId,
        at: january.toISOString(),
        edition: 1,
        all,
        organisations: [],
      };
      const next = { ...closed, version: closed.version + 1, editions: 1 };
      expect(await cycles.publish(next, first)).toBe('replaced');
      expect(await cycles.publish(next, first)).toBe('replaced');
      expect(await cycles.publish({ ...next, name: 'lain' }, { ...first, edition: 2 })).toBe('conflict');
      expect(await cycles.publication(closed.cycleId)).toEqual(first);
      expect(await cycles.load(closed.cycleId)).toEqual(next);
      expect(await cycles.publish({ ...next, version: next.version + 1 }, { ...first, edition: 2 })).toBe(
        'replaced',
      );
      expect((await cycles.publication(closed.cycleId))?.edition).toBe(2);
    });

    it('are replaced by their next version only, together with what has to happen', async () => {
      const { cycles, outbox } = ports();
      const draft = { ...cycle, cycleId: unique('cycle') };
      await cycles.create(draft);
      const effects = [startOf(draft.cycleId, 'start-cycle')];
      const started = { ...draft, version: 2, startedAt: january.toISOString() };
      expect(await cycles.replace(started, effects, january)).toBe('replaced');
      expect(await cycles.replace(started, effects, january)).toBe('replaced');
      expect(await cycles.replace({ ...started, name: 'lain' }, effects, january)).toBe('conflict');
      expect(await cycles.replace({ ...started, cycleId: 'unknown' }, effects, january)).toBe('conflict');
      expect(await cycles.load(draft.cycleId)).toEqual(started);
      expect((await outbox.load(`${draft.cycleId}-v2`))?.effects).toEqual(effects);
    });
  });
}

/** What every keeper of people promises. */
export function peopleContract(ports: () => TablePorts): void {
  describe('people', () => {
    it('are saved by the hundred, as often as one likes, and found by id and by address', async () => {
      const { people } = ports();
      const all = Array.from({ length: 60 }, () => person(unique('person')));
      await people.saveAll(all);
      await people.saveAll([...all, ...all.slice(0, 3)]);
      expect(await people.load(all[59]?.personId ?? '')).toEqual(all[59]);
      expect(await people.byEmail(all[7]?.email.toUpperCase() ?? '')).toEqual(all[7]);
      expect(await people.load('unknown')).toBeUndefined();
      expect(await people.byEmail('unknown@kinerja.example')).toBeUndefined();
    });

    it('are found by a new address and no longer by the old one', async () => {
      const { people } = ports();
      const before = person(unique('person'));
      const after = { ...before, email: `${unique('new')}@kinerja.example` };
      await people.saveAll([before]);
      await people.saveAll([after]);
      expect(await people.byEmail(before.email)).toBeUndefined();
      expect(await people.byEmail(after.email)).toEqual(after);
    });

    it('without an address, or with an address of two, are found by no address', async () => {
      const { people } = ports();
      const email = `${unique('shared')}@kinerja.example`;
      const silent = person(unique('person'), { email: '' });
      await people.saveAll([
        silent,
        person(unique('person'), { email }),
        person(unique('person'), { email }),
      ]);
      expect(await people.byEmail('')).toBeUndefined();
      expect(await people.byEmail(email)).toBeUndefined();
      expect(await people.load(silent.personId)).toEqual(silent);
    });
  });
}

/** What every keeper of sessions and drafts promises. */
export function sessionsAndDraftsContract(ports: () => TablePorts): void {
  it('a session is there until it is ended', async () => {
    const { sessions } = ports();
    const about = {
      personId: null,
      email: 'hr@kinerja.example',
      name: 'HR',
      roles: ['hr' as const],
      organisation: null,
    };
    const session = { ...about, sessionId: unique('session'), expiresAt: '2027-01-05T11:00:00.000Z' };
    await sessions.begin(session);
    expect(await sessions.load(session.sessionId)).toEqual(session);
    await sessions.end(session.sessionId);
    await sessions.end(session.sessionId);
    expect(await sessions.load(session.sessionId)).toBeUndefined();
  });

  it('a draft is the newest of its person, form and evaluation', async () => {
    const { drafts } = ports();
    const evaluationId = unique('evaluation');
    await drafts.save(evaluationId, 'p1', 'plan', { text: 'lama' }, january);
    await drafts.save(evaluationId, 'p1', 'plan', { text: 'baru', empty: '' }, january);
    await drafts.save(evaluationId, 'p2', 'plan', { text: 'lain' }, january);
    const draft = { fields: { text: 'baru', empty: '' }, savedAt: january.toISOString() };
    expect(await drafts.load(evaluationId, 'p1', 'plan')).toEqual(draft);
    expect(await drafts.load(evaluationId, 'p1', 'review')).toBeUndefined();
  });
}
