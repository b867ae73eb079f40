import { describe, expect, it } from 'vitest';
import { assessmentIsOpen, type Cycle, cycleSchema } from '../../core/cycle/cycle.ts';
import { cycleBefore } from '../../core/cycle/cycle-before.ts';
import { teamCycles } from '../../core/cycle/team-cycles.ts';
import { cycle, december, enrolled, january } from './examples.ts';

const of = (cycleId: string, about: Partial<Cycle> = {}): Cycle => ({ ...cycle, cycleId, ...about });

it('a cycle is read as it was kept, with those who were taken out before they were enrolled', () => {
  const out = {
    personId: 'p',
    name: 'Siti',
    kind: 'retired' as const,
    reason: 'Pensiun',
    at: january.toISOString(),
  };
  expect(cycleSchema.parse({ ...cycle, excluded: [out] })).toEqual({ ...cycle, excluded: [out] });
  expect(cycleSchema.safeParse({ ...cycle, excluded: [{}] }).success).toBe(false);
});

it('an assessment is open from its day on, while its cycle runs', () => {
  expect(assessmentIsOpen(cycle, december)).toBe(true);
  expect(assessmentIsOpen(cycle, new Date(cycle.assessmentOpensAt))).toBe(true);
  expect(assessmentIsOpen(cycle, january)).toBe(false);
  for (const status of ['draft', 'closed'] as const)
    expect(assessmentIsOpen({ ...cycle, status }, december)).toBe(false);
});

describe('cycles among others', () => {
  const first = of('first', { createdAt: '2026-01-01T00:00:00.000Z' });
  const second = of('second', { createdAt: '2026-02-01T00:00:00.000Z' });
  const next = of('next', { year: 2028 });
  const ids = (cycles: Cycle[]) => cycles.map(({ cycleId }) => cycleId);

  it('of a team stand with the newest first, of one year the one made last', () => {
    const states = ['first', 'second', 'next'].map((cycleId) => ({ ...enrolled, cycleId }));
    for (const order of [
      [first, second, next],
      [next, second, first],
    ]) {
      const { cycles, cycle: shown } = teamCycles(states, [...order, of('other')], null);
      expect(ids(cycles)).toEqual(['next', 'second', 'first']);
      expect(shown?.cycleId).toBe('next');
    }
    expect(teamCycles(states, [first, second], 'first').cycle?.cycleId).toBe('first');
    expect(teamCycles([], [first], 'first')).toEqual({ cycles: [], cycle: null });
  });

  it('of the year before are the one made last that was no draft', () => {
    const draft = of('draft', { status: 'draft', createdAt: '2026-03-01T00:00:00.000Z' });
    for (const order of [
      [first, second, draft, next],
      [next, draft, second, first],
    ])
      expect(cycleBefore('next', order)?.cycleId).toBe('second');
    expect(cycleBefore('first', [first, second, next])).toBeUndefined();
    expect(cycleBefore('unknown', [first, second])).toBeUndefined();
  });
});
