import type { Erasure } from '../evaluation/erased.ts';
import { isOver } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';

/** How many years each kind of thing is kept; the body decides, by its archive schedule (docs/privacy.md). */
export type Retention = {
  /** What people wrote, after the evaluation became final or was taken out of its cycle. */
  contentsYears: number;
  /** Names in a final evaluation; never fewer than its contents. */
  namesYears: number;
  /** Old values of corrections. */
  correctionsYears: number;
};

/** The instant so many years after another. 29 February becomes 1 March. */
export function yearsAfter(instant: string, years: number): Date {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
}

/** The instant so many years before another: what began then, or earlier, is over now. */
export function yearsBefore(instant: Date, years: number): Date {
  return yearsAfter(instant.toISOString(), -years);
}

/**
 * What of an evaluation is to be erased now; undefined while nothing is. Only what has come to its end, final or
 * taken out of the cycle, has a time at all: an evaluation that still waits for somebody is needed (UU 27/2022 article 43).
 */
export function erasureDue(state: EvaluationState, retention: Retention, now: Date): Erasure | undefined {
  if (!isOver(state.stage)) return undefined;
  const hasPassed = (years: number) => yearsAfter(state.stageSince, years) <= now;
  if (state.erased.contentsAt === null) return hasPassed(retention.contentsYears) ? 'contents' : undefined;
  return state.erased.namesAt === null && hasPassed(retention.namesYears) ? 'names' : undefined;
}

/** An erasure that broke off half-way is done again by the looks of the days after it. */
const repeatedDays = 3;

/** What was said to be erased so lately that some of it may still be there. */
export function erasedLately({ erased }: EvaluationState, now: Date): Erasure[] {
  const isLate = (at: string | null) =>
    at !== null && now.getTime() - Date.parse(at) < repeatedDays * 86_400_000;
  return [
    ...(isLate(erased.contentsAt) ? ['contents' as const] : []),
    ...(isLate(erased.namesAt) ? ['names' as const] : []),
  ];
}
