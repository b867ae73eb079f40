import { beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../core/privacy/hold.ts';
import { eraseRosters } from '../../core/usecases/erase-rosters.ts';
import { cycle, person } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
const run = (atMost = 9) => eraseRosters(atMost, office.ports);
const isThere = async (importId: string) => (await office.rosters.chunk(importId, 0)) !== undefined;

/** A roster of one person, in force from now on. */
async function roster(importId: string, personId: string): Promise<void> {
  office.clock.forward(1_000);
  const at = office.clock().toISOString();
  const counts = { rows: 1, accepted: 1, chunks: 1, problems: [], problemCount: 0 };
  const about = {
    importId,
    status: 'preview',
    fileName: 'x.csv',
    uploadedAt: at,
    confirmedAt: null,
  } as const;
  const members = [{ person: person(personId), supervisor: null, superior: null }];
  await office.rosters.keep({ ...about, ...counts }, [members], office.clock());
  await office.rosters.confirm(importId, office.clock());
}

const held = (subject: Hold['subject'], subjectId: string) =>
  office.holds.set({
    ...{ holdId: 'h1', subject, subjectId, reason: 'Sengketa', at: '2027-01-01T00:00:00.000Z', by: 'HR' },
    ...{ releasedAt: null, releasedBy: null, releaseReason: null },
  });

beforeEach(async () => {
  office = openOffice();
  await roster('first', 'gone');
  await roster('second', 'other');
  await roster('third', 'here');
});

describe('rosters that were replaced', () => {
  it('are emptied, so many in one run, and the one in force stays', async () => {
    expect(await run(1)).toEqual({ emptied: 1, held: 0 });
    expect([await isThere('first'), await isThere('second')]).toEqual([false, true]);
    expect(await run()).toEqual({ emptied: 1, held: 0 });
    expect(await run()).toEqual({ emptied: 0, held: 0 });
    expect(await isThere('third')).toBe(true);
  });

  it.each(['draft', 'running'] as const)('stay while a cycle made from them is %s', async (status) => {
    await office.cycles.create({ ...cycle, importId: 'first', status });
    expect(await run()).toEqual({ emptied: 1, held: 0 });
    expect(await isThere('first')).toBe(true);
  });

  it('stay while somebody in them is held, or a closed cycle made from them is', async () => {
    await held('person', 'gone');
    expect(await run()).toEqual({ emptied: 1, held: 1 });
    expect(await isThere('first')).toBe(true);
    office.store.holds.clear();
    await office.cycles.create({ ...cycle, importId: 'first', status: 'closed' });
    await held('cycle', cycle.cycleId);
    expect(await run()).toEqual({ emptied: 0, held: 1 });
    office.store.holds.clear();
    expect(await run()).toEqual({ emptied: 1, held: 0 });
  });
});
