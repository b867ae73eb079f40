import type { Cycle } from './cycle.ts';

/** The cycle of the year before, or of the latest year before that there is; drafts have no plans. */
export function cycleBefore(cycleId: string, cycles: readonly Cycle[]): Cycle | undefined {
  const year = cycles.find((cycle) => cycle.cycleId === cycleId)?.year;
  if (year === undefined) return undefined;
  return cycles
    .filter((cycle) => cycle.year < year && cycle.status !== 'draft')
    .sort((a, b) => b.year - a.year || (a.createdAt < b.createdAt ? 1 : -1))[0];
}
