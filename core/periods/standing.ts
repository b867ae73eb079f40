import type { PeriodAct, PeriodActName } from './act.ts';
import {
  evaluationsIn,
  isAct,
  isPassed,
  type OpenObjection,
  type PeriodEntry,
  type PeriodLine,
} from './line.ts';
import type { PassedLine } from './passed-line.ts';

/** What was done about an evaluation of a period, each at most once. */
export type ActsAbout = Partial<Record<PeriodActName, PeriodAct>>;

/** One period as it stands. */
export type PeriodStanding = {
  /** The evaluation as its assessor, or their superior, recorded it. */
  line: PeriodLine;
  /** What was recorded before it was mended, the newest last. */
  before: PeriodLine[];
  acts: ActsAbout;
  /** How an objection to it went up, the last step last. */
  passed: PassedLine[];
};

/** What stands of one period; undefined where nothing was recorded. */
export function standingOf(entries: readonly PeriodEntry[], periodId: string): PeriodStanding | undefined {
  const own = evaluationsIn(entries).filter(({ period }) => period === periodId);
  const line = own.at(-1);
  if (!line) return undefined;
  const about = entries.filter(isAct).filter((act) => act.about === line.seq);
  const acts = Object.fromEntries(about.map((act) => [act.act, act]));
  const passed = entries.filter(isPassed).filter((each) => each.about === line.seq);
  return { line, before: own.slice(0, -1), acts, passed };
}

/** The objection to what stands that nobody has decided, as the head of the chain has it; undefined without one. */
export function openObjectionOf({ acts, passed }: PeriodStanding): OpenObjection | undefined {
  const { objected, explained, decided } = acts;
  if (!objected || decided) return undefined;
  const up = lastPass(passed);
  return { at: objected.at, explained: explained !== undefined, ...(up ? { passed: up } : {}) };
}

/** To whom an objection fell last, decided by now or not; undefined where it never did. */
export function lastPass(passed: PeriodStanding['passed']): OpenObjection['passed'] {
  const last = passed.at(-1);
  const silent = passed.map(({ passedFrom }) => passedFrom.personId);
  return last && { to: last.passedTo, at: last.at, silent };
}

/** True for whoever wrote any of it: they may read it again, though nothing of it is theirs to do any more. */
export function hasWritten({ line, before, acts }: PeriodStanding, personId: string | null): boolean {
  return [line, ...before, ...Object.values(acts)].some(({ by }) => by.personId === personId);
}

/** What the period came to: as it was recorded, or as a superior changed it. */
export function resultInForce({
  line,
  acts,
}: Pick<PeriodStanding, 'line' | 'acts'>): Pick<PeriodLine, 'ratings' | 'predicate' | 'recommendation'> {
  return acts.decided?.changed ?? line;
}
