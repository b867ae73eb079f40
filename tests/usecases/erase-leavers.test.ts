import { beforeEach, describe, expect, it } from 'vitest';
import type { Idea } from '../../core/ideas/idea.ts';
import type { Hold } from '../../core/privacy/hold.ts';
import { eraseLeavers } from '../../core/usecases/erase-leavers.ts';
import { eraseSubstitutions } from '../../core/usecases/erase-substitutions.ts';
import { heldPeople } from '../../core/usecases/held-people.ts';
import { awayFor, cycle, enrolled, person } from '../core/examples.ts';
import { idea } from '../core/ideas-examples.ts';
import { type Office, openOffice, withOneEvaluation } from './office.ts';

const retention = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
const leftAt = '2016-01-01T00:00:00.000Z';
let office: Office;

const run = (held: string[] = [], atMost = 100) =>
  eraseLeavers({ retention, atMost, held: new Set(held) }, office.ports);
const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
const leaves = (personId: string, at = leftAt) =>
  office.people.saveAll([{ ...person(personId), leftAt: at }]);
const hold = (subject: Hold['subject'], subjectId: string): Promise<void> =>
  office.holds.set({
    ...{ holdId: subjectId, subject, subjectId, reason: 'Sengketa', at: leftAt, by: 'HR' },
    ...{ releasedAt: null, releasedBy: null, releaseReason: null },
  });
const ideaTo = (supervisorId: string, authorId: string, number = 1): Idea => {
  const recorded = idea({ number, ideaId: `${authorId}.${number}` }, authorId);
  return { ...recorded, supervisor: brief(supervisorId) };
};

beforeEach(() => {
  office = openOffice();
});

describe('whoever has left', () => {
  it('loses what they wrote with the years of contents, and their entry with those of names', async () => {
    await leaves('long');
    await leaves('lately', '2020-01-01T00:00:00.000Z');
    await leaves('now', '2026-01-01T00:00:00.000Z');
    await office.people.saveAll([person('here')]);
    expect(await run()).toEqual({ erased: 1, held: 0, failed: 0, more: false });
    expect([...office.store.people.keys()].sort()).toEqual(['here', 'lately', 'now']);
    expect(await run()).toEqual({ erased: 0, held: 0, failed: 0, more: false });
  });

  it('is counted where something of theirs went', async () => {
    await leaves('lately', '2020-01-01T00:00:00.000Z');
    office.store.ideas.set('lately.1', ideaTo('chief', 'lately'));
    expect(await run()).toMatchObject({ erased: 1 });
    expect(office.store.ideas.size).toBe(0);
  });

  it('stays to the day on which the years are over', async () => {
    await leaves('lately', '2022-01-05T03:00:00.001Z');
    office.store.ideas.set('lately.1', ideaTo('chief', 'lately'));
    expect(await run()).toMatchObject({ erased: 0 });
    office.clock.forward(1);
    expect(await run()).toMatchObject({ erased: 1 });
  });

  it('waits for another run where there are more than one may take', async () => {
    for (const personId of ['a', 'b', 'c']) await leaves(personId);
    expect(await run([], 2)).toMatchObject({ erased: 2, more: true });
    expect(await run([], 2)).toMatchObject({ erased: 1, more: false });
    expect(await run([], 2)).toEqual({ erased: 0, held: 0, failed: 0, more: false });
  });

  it('stays while they are held, and takes nobody’s place by that', async () => {
    for (const personId of ['a', 'b']) await leaves(personId);
    expect(await run(['a'], 1)).toMatchObject({ held: 1, erased: 1, more: false });
    expect([...office.store.people.keys()]).toEqual(['a']);
  });

  it('stays where a hold was set a moment ago, and not where it was released', async () => {
    await leaves('a');
    await hold('person', 'a');
    expect(await run()).toMatchObject({ held: 1, erased: 0 });
    await office.holds.release(
      { holdId: 'a', subject: 'person', subjectId: 'a' },
      { at: leftAt, by: 'HR', reason: 'Selesai' },
    );
    expect(await run()).toMatchObject({ held: 0, erased: 1 });
  });

  it('stays where they have come back while the list still names them', async () => {
    await office.people.saveAll([person('back')]);
    const leavers = { ...office.leavers, due: async () => ['back', 'unknown'] };
    const erased = await eraseLeavers(
      { retention, atMost: 9, held: new Set() },
      { ...office.ports, leavers },
    );
    expect(erased).toEqual({ erased: 0, held: 0, failed: 0, more: false });
    expect(office.store.people.has('back')).toBe(true);
  });

  it('of whom something cannot be erased is told as failed, and holds up no other', async () => {
    for (const personId of ['a', 'b']) await leaves(personId);
    const leavers = {
      ...office.leavers,
      erase: async (personId: string, what: 'contents' | 'names') => {
        if (personId === 'a') throw new Error('away');
        return office.leavers.erase(personId, what);
      },
    };
    const erased = await eraseLeavers(
      { retention, atMost: 9, held: new Set() },
      { ...office.ports, leavers },
    );
    expect(erased).toMatchObject({ failed: 1, erased: 1 });
  });
});

describe('the name of somebody who has left', () => {
  it('goes from every idea that they were to answer, and nobody else’s name does', async () => {
    await leaves('chief');
    for (let number = 1; number <= 101; number += 1)
      office.store.ideas.set(`a.${number}`, ideaTo('chief', 'a', number));
    office.store.ideas.set('b.1', ideaTo('other', 'b'));
    expect(await run()).toMatchObject({ erased: 1, failed: 0 });
    const names = [...office.store.ideas.values()].map(({ supervisor }) => supervisor.name);
    expect(names.filter((name) => name === '')).toHaveLength(101);
    expect(office.store.ideas.get('b.1')?.supervisor.name).toBe('Name of other');
    expect(office.store.people.has('chief')).toBe(false);
  });

  it('stays with an author who is held, and the person then stays too', async () => {
    await leaves('chief');
    office.store.ideas.set('a.1', ideaTo('chief', 'a'));
    office.store.ideas.set('b.1', ideaTo('chief', 'b'));
    expect(await run(['a'])).toMatchObject({ held: 1, erased: 0 });
    expect(office.store.ideas.get('a.1')?.supervisor.name).toBe('Name of chief');
    expect(office.store.ideas.get('b.1')?.supervisor.name).toBe('');
    expect(office.store.people.has('chief')).toBe(true);
  });

  it('is tried again another day where an idea changed meanwhile', async () => {
    await leaves('chief');
    office.store.ideas.set('a.1', ideaTo('chief', 'a'));
    const ideas = { ...office.ideas, replace: async () => 'conflict' as const };
    const erased = await eraseLeavers({ retention, atMost: 9, held: new Set() }, { ...office.ports, ideas });
    expect(erased).toMatchObject({ failed: 1, erased: 0 });
    expect(office.store.people.has('chief')).toBe(true);
  });

  it('goes from substitutions in which nobody is held', async () => {
    await leaves('substitute');
    await office.substitutions.add(awayFor(enrolled.assessor));
    expect(await run()).toMatchObject({ erased: 1 });
    expect(office.store.substitutions.get('s1')).toMatchObject({
      substitute: { personId: 'substitute', name: '' },
      substituted: enrolled.assessor,
    });
  });

  it('stays where somebody else in the substitution is held, and so does the person', async () => {
    await leaves('substitute');
    await leaves('other');
    await office.substitutions.add(awayFor(enrolled.assessor));
    expect(await run(['assessor'])).toMatchObject({ held: 1, erased: 1 });
    expect(office.store.substitutions.get('s1')?.substitute.name).toBe('Name of substitute');
    expect([...office.store.people.keys()]).toEqual(['substitute']);
  });

  it('is nobody’s to erase in a run in which the substitutions cannot be revised', async () => {
    await leaves('a');
    const substitutions = {
      ...office.substitutions,
      revise: async () => {
        throw new Error('away');
      },
    };
    const erased = await eraseLeavers(
      { retention, atMost: 9, held: new Set() },
      { ...office.ports, substitutions },
    );
    expect(erased).toMatchObject({ failed: 1, erased: 0 });
    expect(office.store.people.has('a')).toBe(true);
  });
});

describe('substitutions', () => {
  it('are gone once they have been over for the years of contents, unless somebody in them is held', async () => {
    const over = (substitutionId: string, personId: string, until: string | null) =>
      office.substitutions.add(awayFor(brief(personId), { substitutionId, until }));
    await over('old', 'a', '2021-01-01T00:00:00.000Z');
    await over('held', 'b', '2021-01-01T00:00:00.000Z');
    await over('new', 'c', '2026-01-01T00:00:00.000Z');
    await over('open', 'd', null);
    expect(await eraseSubstitutions({ retention, held: new Set(['b']) }, office.ports)).toBe(1);
    expect([...office.store.substitutions.keys()]).toEqual(['held', 'new', 'open']);
  });
});

describe('people of whom a hold keeps something', () => {
  it('are the person, whoever plays a part in a held evaluation, and everybody of a held cycle', async () => {
    await withOneEvaluation(office);
    const out = { personId: 'out', name: 'x', kind: 'retired' as const, reason: '', at: leftAt, by: 'hr' };
    const held = await office.cycles.load(cycle.cycleId);
    await office.cycles.replace(
      { ...cycle, ...held, version: cycle.version + 1, excluded: [out] },
      [],
      office.clock(),
    );
    const found = async () => [...(await heldPeople(office.ports))].sort();
    expect(await found()).toEqual([]);
    await hold('person', 'a');
    expect(await found()).toEqual(['a']);
    await hold('evaluation', enrolled.evaluationId);
    expect(await found()).toEqual(['a', 'assessor', 'decider', 'employee']);
    office.store.holds.clear();
    await hold('cycle', cycle.cycleId);
    expect(await found()).toEqual(expect.arrayContaining(['assessor', 'decider', 'employee', 'out']));
    await office.holds.release(
      { holdId: cycle.cycleId, subject: 'cycle', subjectId: cycle.cycleId },
      { at: leftAt, by: 'HR', reason: 'Selesai' },
    );
    expect(await found()).toEqual([]);
  });
});
