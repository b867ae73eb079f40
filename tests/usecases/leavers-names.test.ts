import { beforeEach, describe, expect, it } from 'vitest';
import { eraseLeavers } from '../../core/usecases/erase-leavers.ts';
import { awayFor, enrolled, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { type Office, openOffice } from './office.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
let office: Office;
const run = (ports: Partial<Parameters<typeof eraseLeavers>[1]> = {}) =>
  eraseLeavers({ retention, atMost: 9, held: new Set() }, { ...office.ports, ...ports });
const leaves = (personId: string, leftAt: string) => office.people.saveAll([{ ...person(personId), leftAt }]);
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });

beforeEach(async () => {
  office = openOffice();
});

describe('whoever has left so long ago that what they wrote goes', () => {
  it('keeps their name in ideas and substitutions until the years of names are over', async () => {
    await leaves('substitute', '2020-01-01T00:00:00.000Z');
    await office.substitutions.add(awayFor(enrolled.assessor));
    office.store.ideas.set('a.1', { ...idea({}, 'a'), ideaId: 'a.1', supervisor: brief('substitute') });
    const nameThere = () => [
      office.store.substitutions.get('s1')?.substitute.name,
      office.store.ideas.get('a.1')?.supervisor.name,
    ];
    await run();
    expect(nameThere()).toEqual(['Name of substitute', 'Name of substitute']);
    office.clock.moveTo(new Date('2030-01-01T00:00:00Z'));
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    expect(nameThere()).toEqual(['', '']);
    expect(office.store.outbox.size).toBe(0);
  });
});

describe('a list of leavers that lags behind', () => {
  it('has nothing done to whoever came back, or left again lately', async () => {
    await office.people.saveAll([person('back')]);
    await leaves('again', '2026-12-01T00:00:00.000Z');
    const erased: string[] = [];
    const leavers = {
      due: async () => ['back', 'again', 'unknown'],
      erase: async (personId: string) => erased.push(personId),
    };
    expect(await run({ leavers })).toEqual({ erased: 0, held: 0, failed: 0, more: false });
    expect(erased).toEqual([]);
  });
});

describe('a run in which nobody’s time is over', () => {
  it('reads no substitutions', async () => {
    let reads = 0;
    const substitutions = {
      all: async () => {
        reads += 1;
        return [];
      },
      revise: async () => {
        reads += 1;
        return 0;
      },
    };
    expect(await run({ substitutions })).toEqual({ erased: 0, held: 0, failed: 0, more: false });
    expect(reads).toBe(0);
  });
});
