import { describe, expect, it } from 'vitest';
import { headOfBodyId } from '../../core/people/person.ts';
import { peopleAbove } from '../../core/usecases/people-above.ts';
import { person } from '../core/examples.ts';
import { fakePeople } from '../fakes/people.ts';
import { emptyStore } from '../fakes/store.ts';

/** Everybody above the first of these people, each of whom is below the one who is named with them. */
async function above(...lines: [personId: string, supervisorId: string | null][]) {
  const store = emptyStore();
  for (const [personId, supervisorId] of lines)
    store.people.set(personId, person(personId, { supervisorId }));
  const found = await peopleAbove(lines[0]?.[0] ?? 'nobody', { people: fakePeople(store) });
  return found.map(({ personId }) => personId);
}

describe('everybody above a person', () => {
  it('is told from the nearest to the head of the body, who is above whoever has nobody', async () => {
    expect(await above(['a', 'b'], ['b', 'c'], ['c', null], [headOfBodyId, null])).toEqual([
      'b',
      'c',
      headOfBodyId,
    ]);
    expect(await above(['a', null], [headOfBodyId, null])).toEqual([headOfBodyId]);
  });

  it('is nobody for the head of the body, whatever the roster says of them, and for whom nobody knows', async () => {
    expect(await above([headOfBodyId, 'a'], ['a', null])).toEqual([]);
    expect(await above()).toEqual([]);
  });

  it('ends where the roster lacks somebody', async () => {
    expect(await above(['a', 'b'], ['b', 'gone'])).toEqual(['b']);
  });

  it.each([
    [
      'with themselves in it',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
      ['b', 'c'],
    ],
    [
      'further up',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
      ],
      ['b', 'c'],
    ],
    ['of one', [['a', 'a']], []],
  ] as const)('meets nobody twice in a ring of the roster %s', async (_, lines, names) => {
    expect(await above(...lines.map(([a, b]): [string, string] => [a, b]))).toEqual(names);
  });

  it('is twenty levels at most', async () => {
    const lines = Array.from({ length: 30 }, (_, level): [string, string] => [`p${level}`, `p${level + 1}`]);
    const names = await above(...lines);
    expect(names).toHaveLength(20);
    expect(names.at(-1)).toBe('p20');
  });
});
