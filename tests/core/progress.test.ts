import { describe, expect, it } from 'vitest';
import { alignmentOf, isLate, progressOf } from '../../core/cycle/progress.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { enrolled, january } from './examples.ts';

const ago = (ms: number) => new Date(january.getTime() - ms).toISOString();
const state = (evaluationId: string, about: Partial<EvaluationState> = {}): EvaluationState => ({
  ...{ ...enrolled, evaluationId, dueAt: null },
  ...about,
});

describe('what is late', () => {
  it('waits for a person past its date', () => {
    expect(isLate(state('a', { dueAt: ago(1) }), january)).toBe(true);
    expect(isLate(state('a', { dueAt: ago(0) }), january)).toBe(false);
    expect(isLate(state('a'), january)).toBe(false);
    expect(isLate(state('a', { stage: 'active', dueAt: ago(1) }), january)).toBe(false);
  });

  it('is told the latest first', () => {
    const states = [1, 3, 2].map((ms) => state(`${ms}`, { dueAt: ago(ms) }));
    expect(progressOf(states, january).late.map(({ evaluationId }) => evaluationId)).toEqual(['3', '2', '1']);
  });
});

it('a stage is as old as the one longest there, and as the one in the middle', () => {
  const since = (...times: number[]) =>
    progressOf(
      times.map((ms) => state(`${ms}`, { stageSince: ago(ms) })),
      january,
    ).ages.planning;
  expect(since(1, 9, 5)).toEqual({ oldest: ago(9), median: ago(5) });
  expect(since(1, 9, 5, 3)).toEqual({ oldest: ago(9), median: ago(5) });
  expect(since(4)).toEqual({ oldest: ago(4), median: ago(4) });
});

it('organisations and their units stand in the order of their names, each with its own', () => {
  const states = [
    state('a', { organisation: 'Dinas', unit: 'SDN 2', dueAt: ago(1) }),
    state('b', { organisation: 'Bappeda', unit: 'Bidang' }),
    state('c', { organisation: 'Dinas', unit: 'SDN 1', stage: 'review' }),
  ];
  const { organisations, counts } = progressOf(states, january);
  expect(counts).toEqual({ planning: 2, review: 1 });
  expect(organisations.map(({ name, late, units }) => [name, late, units.map((unit) => unit.name)])).toEqual([
    ['Bappeda', 0, ['Bidang']],
    ['Dinas', 1, ['SDN 1', 'SDN 2']],
  ]);
});

it('a plan serves the goals that it names, and is without one where none of them is of the cycle', () => {
  const serving = (...servedGoals: string[]) => state('a', { plannedResults: 1, servedGoals });
  const goals = ['Layanan', 'Data'];
  const plans = [
    ...[serving('Layanan', 'Lama'), serving('Layanan', 'Data'), serving('Lama'), serving(), serving()],
    state('none'),
  ];
  expect(alignmentOf(goals, plans)).toEqual({
    served: [
      { goal: 'Layanan', plans: 2 },
      { goal: 'Data', plans: 1 },
    ],
    ...{ none: 3, planned: 5 },
  });
});
