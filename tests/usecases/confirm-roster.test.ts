import { beforeEach, describe, expect, it } from 'vitest';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, nipOf, personIds, rosterOf } from './rosters.ts';

let office: Office;
const idOf = (index: number) => personIds.fromNip(nipOf(index));
const leftAt = (index: number) => office.store.people.get(idOf(index))?.leftAt;

async function confirm(count: number) {
  const { importId } = await keptRoster(office, rosterOf(count));
  office.clock.forward(60_000);
  await confirmRoster(importId, office.ports);
  return importId;
}

beforeEach(() => {
  office = openOffice();
});

describe('a roster that takes the place of another', () => {
  it('notes of whoever is in it no more when they left, and leaves what is known of them', async () => {
    await confirm(150);
    const { leftAt: _, ...before } = office.store.people.get(idOf(149)) ?? {};
    await confirm(120);
    expect(office.store.people.get(idOf(149))).toEqual({ ...before, leftAt: office.clock().toISOString() });
    const gone = [...office.store.people.values()].filter((person) => person.leftAt);
    expect(gone).toHaveLength(30);
    expect(leftAt(119)).toBeFalsy();
  });

  it('takes back whoever is in it again', async () => {
    await confirm(3);
    await confirm(2);
    expect(leftAt(2)).toBeTruthy();
    await confirm(3);
    expect(leftAt(2)).toBeFalsy();
  });

  it('says of nobody that they left while it is written for the first time', async () => {
    await confirm(3);
    expect([...office.store.people.values()].filter((person) => person.leftAt)).toEqual([]);
  });

  it('was confirmed half by a run that broke off after it was in force: nobody of it has left', async () => {
    const importId = await confirm(3);
    const there = office.store.imports.get(importId);
    if (there) office.store.imports.set(importId, { ...there, status: 'preview', confirmedAt: null });
    office.store.currentImport = { importId, confirmedAt: office.clock().toISOString() };
    let read = 0;
    const rosters = {
      ...office.rosters,
      chunk: (id: string, index: number) => {
        read += 1;
        return office.rosters.chunk(id, index);
      },
    };
    await confirmRoster(importId, { ...office.ports, rosters });
    expect([...office.store.people.values()].filter((person) => person.leftAt)).toEqual([]);
    expect(read).toBe(1);
  });

  it.each(['the new one', 'the one before'])(
    'is not put in force while a part of %s is lost',
    async (which) => {
      const before = await confirm(150);
      const { importId } = await keptRoster(office, rosterOf(150));
      office.store.chunks.delete(`${which === 'the new one' ? importId : before} 1`);
      await expect(confirmRoster(importId, office.ports)).rejects.toThrow('lacks chunk 1');
      expect((await office.rosters.current())?.importId).toBe(before);
    },
  );
});
