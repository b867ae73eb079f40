import type { EvaluationState } from '../evaluation/state.ts';
import type { Cycle } from './cycle.ts';

/**
 * The cycles in which somebody has a team, the newest first, and the one that is looked at: the one that was asked
 * for, else the newest; null where there is none.
 */
export function teamCycles(
  states: readonly Pick<EvaluationState, 'cycleId'>[],
  cycles: readonly Cycle[],
  asked: string | null,
): { cycles: Cycle[]; cycle: Cycle | null } {
  const theirs = cycles
    .filter(({ cycleId }) => states.some((state) => state.cycleId === cycleId))
    .sort((a, b) => b.year - a.year || (a.createdAt < b.createdAt ? 1 : -1));
  return { cycles: theirs, cycle: theirs.find(({ cycleId }) => cycleId === asked) ?? theirs[0] ?? null };
}
