import type { Stage } from '../evaluation/stage.ts';
import { waitsForAPerson } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';

export type StageCounts = Partial<Record<Stage, number>>;
/** Since when evaluations stand in a stage: the one longest there, and the one in the middle. */
export type StageAge = { oldest: string; median: string };
export type StageAges = Partial<Record<Stage, StageAge>>;
/** How far the people of an organisation or a unit have come. */
export type GroupProgress = { name: string; counts: StageCounts; ages: StageAges; late: number };

/** How far a cycle has come, counted from the evaluations themselves. */
export type Progress = {
  counts: StageCounts;
  ages: StageAges;
  organisations: (GroupProgress & { units: GroupProgress[] })[];
  /** Those past their date, the latest first. */
  late: EvaluationState[];
};

/** True when somebody should have acted by now. */
export function isLate(state: EvaluationState, now: Date): boolean {
  return waitsForAPerson(state.stage) && state.dueAt !== null && Date.parse(state.dueAt) < now.getTime();
}

/** Counts a cycle's evaluations by stage, by organisation and by unit. */
export function progressOf(states: readonly EvaluationState[], now: Date): Progress {
  const late = states.filter((state) => isLate(state, now));
  late.sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  const organisations = [...Map.groupBy(states, (state) => state.organisation)].map(([name, members]) => ({
    ...groupOf(name, members, now),
    units: [...Map.groupBy(members, (state) => state.unit)].map(([unit, some]) => groupOf(unit, some, now)),
  }));
  organisations.sort((a, b) => a.name.localeCompare(b.name));
  for (const { units } of organisations) units.sort((a, b) => a.name.localeCompare(b.name));
  return { counts: countsOf(states), ages: agesOf(states), organisations, late };
}

function groupOf(name: string, states: readonly EvaluationState[], now: Date): GroupProgress {
  const late = states.filter((state) => isLate(state, now)).length;
  return { name, counts: countsOf(states), ages: agesOf(states), late };
}

function agesOf(states: readonly EvaluationState[]): StageAges {
  const ages: StageAges = {};
  for (const [stage, members] of Map.groupBy(states, (state) => state.stage)) {
    const since = members.map(({ stageSince }) => stageSince).sort();
    const [oldest = '', median = ''] = [since[0], since[Math.floor((since.length - 1) / 2)]];
    ages[stage] = { oldest, median };
  }
  return ages;
}

function countsOf(states: readonly EvaluationState[]): StageCounts {
  const counts: StageCounts = {};
  for (const { stage } of states) counts[stage] = (counts[stage] ?? 0) + 1;
  return counts;
}

/** How many plans serve each goal of the cycle, and how many that were handed in serve none of them. */
export function alignmentOf(goals: readonly string[], states: readonly EvaluationState[]) {
  const planned = states.filter((state) => state.plannedResults > 0);
  const served = goals.map((goal) => ({
    goal,
    plans: planned.filter((state) => state.servedGoals.includes(goal)).length,
  }));
  const none = planned.filter((state) => !state.servedGoals.some((goal) => goals.includes(goal))).length;
  return { served, none, planned: planned.length };
}
