import type { Cycle } from '../cycle/cycle.ts';
import { type Stage, stages } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { OfficeOfPeriod } from './evaluator.ts';
import type { PeriodStanding } from './standing.ts';
import type { PeriodWindow } from './window.ts';

/**
 * Where one period of one person stands. `objected`: recorded, and an objection waits to be decided. `noPlan`: no plan was in force before its window closed, so that there is
 * nothing to evaluate. `over`: the year has been rated, or the person takes no part any more.
 */
export const periodStatuses = [
  'recorded',
  'objected',
  'notOpen',
  'open',
  'withSuperior',
  'overdue',
  'noPlan',
  'over',
] as const;
export type PeriodStatus = (typeof periodStatuses)[number];

type About = {
  state: Pick<EvaluationState, 'stage' | 'planSet'>;
  recorded: boolean;
  /** True while an objection to what was recorded waits. */
  objected: boolean;
  overdueReview: Cycle['overdueReview'];
  now: Date;
};

/** True until the year itself is rated: afterwards a period would be evaluated in the light of the result. */
export function takesPeriods(stage: Stage): boolean {
  return stages.indexOf(stage) <= stages.indexOf('review');
}

/** Where a period stands at an instant. */
export function statusOf({ office }: OfficeOfPeriod, window: PeriodWindow, about: About): PeriodStatus {
  const { state, recorded, now } = about;
  const isOver = (instant: string) => Date.parse(instant) < now.getTime();
  if (recorded) return about.objected ? 'objected' : 'recorded';
  if (Date.parse(window.opensAt) > now.getTime()) return 'notOpen';
  if (!takesPeriods(state.stage)) return 'over';
  if (!state.planSet || state.planSet.firstAt > window.closesAt) return 'noPlan';
  if (!isOver(window.closesAt)) return 'open';
  const passesOn = about.overdueReview === 'toSuperior' && office.appealDecider !== null;
  return passesOn && !isOver(window.superiorUntil) ? 'withSuperior' : 'overdue';
}

/** True while somebody is asked to evaluate, in time or not. */
export function isToEvaluate(status: PeriodStatus): boolean {
  return status === 'open' || status === 'withSuperior' || status === 'overdue';
}

/** True while anything is asked of anybody: to evaluate, or to answer an objection. */
export function isAsked(status: PeriodStatus): boolean {
  return isToEvaluate(status) || status === 'objected';
}

/**
 * True while what was recorded may be mended: within the window, never what a superior made final (annex BAB IV A.11),
 * and not once there is an objection, which the superior decides (annex BAB V B.5).
 */
export function mayMend(
  { line, acts }: Pick<PeriodStanding, 'line' | 'acts'>,
  window: PeriodWindow,
  { state, now }: Pick<About, 'state' | 'now'>,
): boolean {
  const inTime = takesPeriods(state.stage) && Date.parse(window.closesAt) >= now.getTime();
  return inTime && !line.bySuperior && acts.objected === undefined;
}
