import { awayOn, type Move } from '../evaluation/move.ts';
import { type Basis, evaluationsIn, type PeriodEntry, type PeriodLine } from './line.ts';
import type { Period } from './period.ts';
import { resultInForce, standingOf } from './standing.ts';
import type { PeriodWindow } from './window.ts';

/**
 * On what the predicate of a period may stand. Seconded people are evaluated by what the place where they work says
 * (annex BAB IV A.15), people who study by what their place of study says (A.16; B.3.a.3.d where the study is given
 * up). Whoever has moved may keep the result of the period before, as they and their assessor agree (A.13.a).
 */
export function basesFor(period: Period, window: PeriodWindow, moves: readonly Move[]): Basis[] {
  const away = awayOn(moves, period.last);
  if (away?.kind === 'secondment') return ['outside'];
  if (away?.kind === 'study') return ['study', 'dropOut'];
  return hasMoved(period, window, moves) ? ['work', 'carried'] : ['work'];
}

function hasMoved({ first }: Period, { closesOn }: PeriodWindow, moves: readonly Move[]): boolean {
  return moves.some(({ kind, on }) => kind === 'employeeMoved' && on >= first && on <= closesOn);
}

/** The newest evaluation of the latest period before this one, as it is in force, whose result may be carried over. */
export function lineBefore(entries: readonly PeriodEntry[], period: Period): PeriodLine | undefined {
  const earlier = evaluationsIn(entries).filter((line) => line.period < period.id);
  const latest = earlier
    .map((line) => line.period)
    .sort()
    .at(-1);
  const standing = latest === undefined ? undefined : standingOf(entries, latest);
  return standing && { ...standing.line, ...resultInForce(standing) };
}
