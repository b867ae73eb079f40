import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../core/cycle/cycle.ts';
import { cycleBefore } from '../../core/cycle/cycle-before.ts';
import { withoutOldExclusions } from '../../core/cycle/excluded.ts';
import { alignmentOf, isLate, progressOf } from '../../core/cycle/progress.ts';
import { summaryOf } from '../../core/cycle/summary.ts';
import { teamCycles } from '../../core/cycle/team-cycles.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { cycle, enrolled, january } from './examples.ts';

const yesterday = '2027-01-04T03:00:00.000Z';
const standing = (evaluationId: string, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...enrolled, evaluationId, dueAt: null },
  ...about,
});
const named = (cycleId: string, about: Partial<Cycle>): Cycle => ({ ...cycle, cycleId, ...about });

describe('an evaluation', () => {
  it('is late from the instant after its date on, while somebody is to act', () => {
    const due = standing('a', { dueAt: january.toISOString() });
    expect(isLate(due, january)).toBe(false);
    expect(isLate(due, new Date(january.getTime() + 1))).toBe(true);
    expect(isLate({ ...due, stage: 'active', dueAt: yesterday }, january)).toBe(false);
    expect(isLate(standing('a'), january)).toBe(false);
  });
});

describe('how far a cycle has come', () => {
  const states = [
    standing('a', {
      unit: 'SDN 2',
      dueAt: '2027-01-03T03:00:00.000Z',
      stageSince: '2027-01-03T00:00:00.000Z',
    }),
    standing('b', { unit: 'SDN 1', stageSince: '2027-01-01T00:00:00.000Z' }),
    standing('c', {
      unit: 'SDN 1',
      dueAt: '2027-01-02T03:00:00.000Z',
      stageSince: '2027-01-02T00:00:00.000Z',
    }),
    standing('d', { unit: 'SDN 1', stageSince: '2027-01-04T00:00:00.000Z' }),
    standing('e', { organisation: 'Bappeda', unit: 'Sekretariat', stage: 'review', dueAt: yesterday }),
  ];
  const progress = progressOf(states, january);

  it('is counted by stage, organisation and unit, in the order of their names', () => {
    expect(progress.counts).toEqual({ planning: 4, review: 1 });
    expect(progress.organisations).toMatchObject([
      {
        ...{ name: 'Bappeda', counts: { review: 1 }, late: 1 },
        units: [{ name: 'Sekretariat', counts: { review: 1 }, late: 1 }],
      },
      {
        ...{ name: 'Dinas Pendidikan', counts: { planning: 4 }, late: 2 },
        units: [
          { name: 'SDN 1', counts: { planning: 3 }, late: 1 },
          { name: 'SDN 2', counts: { planning: 1 }, late: 1 },
        ],
      },
    ]);
  });

  it('lists what is late, the latest first', () => {
    expect(progress.late.map(({ evaluationId }) => evaluationId)).toEqual(['c', 'a', 'e']);
  });

  it('tells since when the oldest stands in a stage, and the one in the middle', () => {
    expect(progress.ages).toEqual({
      planning: { oldest: '2027-01-01T00:00:00.000Z', median: '2027-01-02T00:00:00.000Z' },
      review: { oldest: enrolled.stageSince, median: enrolled.stageSince },
    });
  });

  it('tells since when the oldest of an organisation and of a unit stands in a stage', () => {
    const [, school] = progress.organisations;
    const oldest = '2027-01-01T00:00:00.000Z';
    expect(school?.ages).toEqual({ planning: { oldest, median: '2027-01-02T00:00:00.000Z' } });
    expect(school?.units.map(({ ages }) => ages.planning?.oldest)).toEqual([
      oldest,
      '2027-01-03T00:00:00.000Z',
    ]);
  });

  it('counts the plans that serve a goal, and those that serve none of them', () => {
    const planned = (...servedGoals: string[]) => standing('a', { plannedResults: 1, servedGoals });
    const plans = [planned('Mutu'), planned('Mutu', 'Lama'), planned('Lama'), planned(), standing('b')];
    expect(alignmentOf(['Mutu', 'Akses'], plans)).toEqual({
      served: [
        { goal: 'Mutu', plans: 2 },
        { goal: 'Akses', plans: 0 },
      ],
      ...{ none: 2, planned: 4 },
    });
  });
});

describe('what came out of a cycle', () => {
  const rated = (predicate: 'good' | 'excellent') => ({
    ...{ stage: 'final' as const, ending: 'acknowledged' as const },
    outcome: { resultRating: 'meets' as const, behaviourRating: 'meets' as const, predicate },
  });
  const states = [
    standing('a', { ...rated('good'), unit: 'SDN 2' }),
    standing('b', { ...rated('good'), unit: 'SDN 1' }),
    standing('c', { ...rated('excellent'), unit: 'SDN 1' }),
    standing('d', { ...rated('good'), ending: 'unfinished' }),
    standing('e', { stage: 'final', ending: 'notSigned', outcome: null }),
    standing('f', { stage: 'excluded' }),
    standing('g', { organisation: 'Bappeda', unit: 'Sekretariat' }),
  ];

  it('is counted once for each: rated, unfinished, taken out or open', () => {
    expect(summaryOf(states).all).toEqual({
      ...{ total: 7, predicates: { good: 2, excellent: 1 }, unfinished: 2, excluded: 1, open: 1 },
    });
  });

  it('is told by organisation and unit, in the order of their names', () => {
    const { organisations } = summaryOf(states);
    expect(organisations.map(({ name, total, open }) => [name, total, open])).toEqual([
      ['Bappeda', 1, 1],
      ['Dinas Pendidikan', 6, 0],
    ]);
    expect(organisations[1]?.units.map(({ name, total, predicates }) => [name, total, predicates])).toEqual([
      ['SDN 1', 5, { good: 1, excellent: 1 }],
      ['SDN 2', 1, { good: 1 }],
    ]);
  });
});

describe('cycles beside one another', () => {
  const [first, second] = ['2026-12-01T00:00:00.000Z', '2026-12-02T00:00:00.000Z'];
  const cycles = [
    named('2025-a', { year: 2025 }),
    named('2026-a', { year: 2026, createdAt: first }),
    named('2026-b', { year: 2026, createdAt: second }),
    named('2026-c', { year: 2026, createdAt: '2026-12-03T00:00:00.000Z', status: 'draft' }),
    named('2027-a', { year: 2027 }),
  ];

  it('have before them the newest of the year before that is no draft, or of the latest there is', () => {
    expect(cycleBefore('2027-a', cycles)?.cycleId).toBe('2026-b');
    expect(cycleBefore('2027-a', cycles.toReversed())?.cycleId).toBe('2026-b');
    expect(cycleBefore('2026-a', cycles)?.cycleId).toBe('2025-a');
    expect(cycleBefore('2025-a', cycles)).toBeUndefined();
    expect(cycleBefore('unknown', cycles)).toBeUndefined();
  });

  const own = [{ cycleId: '2026-a' }, { cycleId: '2027-a' }, { cycleId: '2026-b' }];

  it('are a leader’s where a team of theirs is in them, the newest first, and it is looked at first', () => {
    const { cycles: theirs, cycle: looked } = teamCycles(own, cycles, null);
    expect(theirs.map(({ cycleId }) => cycleId)).toEqual(['2027-a', '2026-b', '2026-a']);
    expect(looked?.cycleId).toBe('2027-a');
    expect(cycles[0]?.cycleId).toBe('2025-a');
  });

  it('are looked at as asked, where a team of theirs is in it; at none where there is none', () => {
    expect(teamCycles(own, cycles, '2026-a').cycle?.cycleId).toBe('2026-a');
    expect(teamCycles(own, cycles, '2025-a').cycle?.cycleId).toBe('2027-a');
    expect(teamCycles([], cycles, null)).toEqual({ cycles: [], cycle: null });
  });
});

describe('whoever was taken out before they were enrolled', () => {
  const out = (personId: string, at: string) => ({
    ...{ personId, name: `Name of ${personId}`, kind: 'retired' as const, reason: 'Pensiun', at, by: 'hr' },
  });
  const years = { contentsYears: 5, namesYears: 10, correctionsYears: 5 };
  const old = named('2027-a', {
    version: 3,
    excluded: [
      out('a', '2016-03-01T00:00:00.000Z'),
      out('b', '2022-03-01T00:00:00.000Z'),
    ] as Cycle['excluded'],
  });
  const without = (now: string, held: string[] = []) =>
    withoutOldExclusions(old, years, { now: new Date(now), held: new Set(held) });

  it('loses the reason and the name, each when its time is over, and not the id', () => {
    const later = without('2027-03-01T00:00:00.000Z');
    expect(later?.version).toBe(4);
    expect(later?.excluded).toMatchObject([
      { personId: 'a', name: '', reason: '' },
      { personId: 'b', name: 'Name of b', reason: '' },
    ]);
    expect(later && withoutOldExclusions(later, years, { now: january, held: new Set() })).toBeUndefined();
  });

  it('keeps both until then, and while somebody holds them', () => {
    const before = without('2027-02-28T23:59:59.000Z');
    expect(before?.excluded[1]).toMatchObject({ name: 'Name of b', reason: 'Pensiun' });
    expect(without('2027-03-01T00:00:00.000Z', ['a', 'b'])).toBeUndefined();
    expect(without('2020-03-01T00:00:00.000Z')).toBeUndefined();
    expect(without('2026-03-01T00:00:00.000Z', ['b'])?.excluded[0]?.name).toBe('');
  });
});
