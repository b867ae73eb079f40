import { beforeEach, describe, expect, it } from 'vitest';
import type { Hold } from '../../core/privacy/hold.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { eraseRosters } from '../../core/usecases/erase-rosters.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, nipOf, personIds, rosterOf } from './rosters.ts';

let office: Office;
let replaced: string;
const read: string[] = [];

async function inForce(count: number) {
  office.clock.forward(1_000);
  const { importId } = await keptRoster(office, rosterOf(count));
  await confirmRoster(importId, office.ports);
  return importId;
}
const hold = (about: Partial<Hold>) => {
  const one: Hold = {
    ...{ holdId: 'h1', subject: 'person', subjectId: 'x', reason: 'Sengketa', by: 'HR' },
    ...{ at: '2027-01-01T00:00:00.000Z', releasedAt: null, releasedBy: null, releaseReason: null },
    ...about,
  };
  return office.store.holds.set(one.holdId, one);
};
const run = () => {
  read.length = 0;
  const chunk = (importId: string, index: number) => {
    read.push(`${importId} ${index}`);
    return office.rosters.chunk(importId, index);
  };
  return eraseRosters(9, { ...office.ports, rosters: { ...office.rosters, chunk } });
};

beforeEach(async () => {
  office = openOffice();
  replaced = await inForce(250);
  await inForce(1);
});

describe('a roster that was replaced', () => {
  it('stays for one held person in any part of it, whoever else is in it', async () => {
    hold({ subjectId: personIds.fromNip(nipOf(220)) });
    expect(await run()).toEqual({ emptied: 0, held: 1 });
    expect(read).toEqual([0, 1, 2].map((index) => `${replaced} ${index}`));
  });

  it('goes where the hold was released, is on something else by the same name, or on nobody in it', async () => {
    const subjectId = personIds.fromNip(nipOf(3));
    hold({ subjectId, releasedAt: '2027-01-02T00:00:00.000Z' });
    hold({ holdId: 'h2', subject: 'evaluation', subjectId });
    hold({ holdId: 'h3', subjectId: 'somebody-else' });
    expect(await run()).toEqual({ emptied: 1, held: 0 });
    expect(read).toHaveLength(3);
  });

  it('is not read where nobody is held', async () => {
    expect(await run()).toEqual({ emptied: 1, held: 0 });
    expect(read).toEqual([]);
  });

  it('may have lost a part, in which then nobody is', async () => {
    hold({ subjectId: 'somebody-else' });
    office.store.chunks.delete(`${replaced} 1`);
    expect(await run()).toEqual({ emptied: 1, held: 0 });
  });
});

describe('a roster while none is in force', () => {
  it('stays', async () => {
    office.store.currentImport = undefined;
    expect(await run()).toEqual({ emptied: 0, held: 0 });
  });
});
