import { isLate } from '../cycle/progress.ts';
import { type Stage, stages } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Execution, ExecutionStatus } from '../executions/execution.ts';
import { expectedExecution } from './diagnosis.ts';

/** Ages are told in four bands: up to so many days, and beyond. */
export const ageBands = [7, 14, 30] as const;
/** Evaluations in each band, the youngest first. */
export type Ages = [number, number, number, number];

/** How many stand in a stage and since when; final ones are counted and have no age. */
export type StageAges = { stage: Stage; count: number; late: number; ages: Ages; oldest: string | null };

/** Executions that ended badly, by the code of their error. */
export type FailureGroup = {
  status: ExecutionStatus;
  /** Null where the engine named none: it was stopped, or ran out of time. */
  error: string | null;
  count: number;
  /** Those whose evaluation still waits on them; the others were restarted, or went on. */
  standing: number;
  newest: string;
};

/** How a unit stands. */
export type UnitCount = { organisation: string; unit: string; open: number; late: number };

const dayInMs = 86_400_000;

/** Counts and ages of every stage, in the order of the year. */
export function stageAges(states: readonly EvaluationState[], now: Date): StageAges[] {
  const byStage = Map.groupBy(states, ({ stage }) => stage);
  return stages.map((stage) => {
    const members = byStage.get(stage) ?? [];
    const open = stage === 'final' ? [] : members;
    const ages: Ages = [0, 0, 0, 0];
    for (const state of open) ages[bandOf(state, now)] += 1;
    return {
      stage,
      count: members.length,
      late: members.filter((state) => isLate(state, now)).length,
      ages,
      oldest: open.map(({ stageSince }) => stageSince).sort()[0] ?? null,
    };
  });
}

function bandOf({ stageSince }: EvaluationState, now: Date): 0 | 1 | 2 | 3 {
  const days = (now.getTime() - Date.parse(stageSince)) / dayInMs;
  if (days <= ageBands[0]) return 0;
  if (days <= ageBands[1]) return 1;
  return days <= ageBands[2] ? 2 : 3;
}

/** Groups executions that ended badly by what ended them, the most frequent first. */
export function groupFailures(
  failed: readonly Execution[],
  states: readonly EvaluationState[],
): FailureGroup[] {
  const expected = new Set(states.flatMap((state) => expectedExecution(state) ?? []));
  const groups = [...Map.groupBy(failed, ({ status, error }) => `${status} ${error ?? ''}`).values()];
  return groups
    .flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      return {
        status: first.status,
        error: first.error ?? null,
        count: members.length,
        standing: members.filter(({ executionName }) => expected.has(executionName)).length,
        newest:
          members
            .map(({ stoppedAt, startedAt }) => stoppedAt ?? startedAt)
            .sort()
            .at(-1) ?? '',
      };
    })
    .sort((a, b) => b.count - a.count || `${a.status} ${a.error}`.localeCompare(`${b.status} ${b.error}`));
}

/** Open and late evaluations of every unit, the most late first. */
export function unitCounts(states: readonly EvaluationState[], now: Date): UnitCount[] {
  const open = states.filter(({ stage }) => stage !== 'final');
  const groups = [...Map.groupBy(open, ({ organisation, unit }) => `${organisation}\n${unit}`).values()];
  return groups
    .flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      const late = members.filter((state) => isLate(state, now)).length;
      return { organisation: first.organisation, unit: first.unit, open: members.length, late };
    })
    .sort((a, b) => b.late - a.late || b.open - a.open || a.unit.localeCompare(b.unit));
}
