import { describe, expect, it } from 'vitest';
import { isBlocked, rehearse } from '../../core/cycle/rehearsal.ts';
import type { RosterMember } from '../../core/roster/roster.ts';
import { person } from './examples.ts';

/** People by who is above them; '' stands for nobody. */
const roster = (above: Record<string, string>): RosterMember[] =>
  Object.entries(above).map(([personId, supervisorId]) => ({
    person: person(personId, { supervisorId: supervisorId || null, email: `${personId}@kinerja.example` }),
    supervisor: supervisorId ? { personId: supervisorId, name: supervisorId, position: 'Kepala' } : null,
    superior: null,
  }));
const ringsOf = (above: Record<string, string>) =>
  rehearse(roster(above)).circular.map((ring) => ring.map(({ personId }) => personId).toSorted());

describe('rings of people who are above one another', () => {
  it('are found once, without whoever only stands below them', () => {
    expect(ringsOf({ low: 'a', a: 'b', b: 'a', other: 'b' })).toEqual([['a', 'b']]);
    expect(ringsOf({ alone: 'alone' })).toEqual([['alone']]);
    expect(ringsOf({ a: 'b', b: 'a', c: 'd', d: 'c' })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('are none in a tree, also where somebody above is not in the roster', () => {
    expect(ringsOf({ a: 'b', b: 'c', c: '', d: 'elsewhere' })).toEqual([]);
  });
});

describe('a cycle', () => {
  it('must not start with a ring, or with nobody', () => {
    expect(isBlocked(rehearse(roster({ a: 'b', b: 'a' })))).toBe(true);
    expect(isBlocked(rehearse([]))).toBe(true);
    expect(isBlocked(rehearse(roster({ a: '' })))).toBe(false);
  });
});

it('whoever assesses most stands first, and whoever has nobody above is named', () => {
  const { load, noSupervisor, people } = rehearse(
    roster({ a: 'x', b: 'y', c: 'y', d: 'z', e: 'y', f: 'z', x: '' }),
  );
  expect(load.map(({ person: { personId }, count }) => [personId, count])).toEqual([
    ['y', 3],
    ['z', 2],
    ['x', 1],
  ]);
  expect(noSupervisor.map(({ personId }) => personId)).toEqual(['x']);
  expect(people).toBe(7);
});

it('whoever has no address is named', () => {
  const [one, other] = roster({ a: '', b: '' }) as [RosterMember, RosterMember];
  const without = { ...one, person: { ...one.person, email: '' } };
  expect(rehearse([without, other]).noEmail.map(({ personId }) => personId)).toEqual(['a']);
});
