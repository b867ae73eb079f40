import type { EvaluationState } from '../evaluation/state.ts';
import type { PeriodEntry } from '../periods/line.ts';
import { holdersIn } from '../periods/survey.ts';
import { repeats } from '../periods/write-line.ts';
import type { PeriodWriter } from '../periods/writer.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';
import type { Periods } from '../ports/periods.ts';
import type { Substitutions } from '../ports/substitutions.ts';

type Ports = {
  periods: Periods;
  cycles: Pick<Cycles, 'load'>;
  substitutions: Pick<Substitutions, 'of'>;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};

export type PeriodWritten<Line, Refusal> =
  | { outcome: 'recorded' | 'alreadyRecorded'; line: Line }
  | { outcome: 'refused'; refusal: Refusal }
  /** It is not this person's to write, or not now. */
  | { outcome: 'notYours' }
  /** Somebody recorded something since the form was shown. */
  | { outcome: 'movedOn' };

/**
 * Adds one line to the chain of somebody's periods: an evaluation, what is done about its document, or what was
 * observed. It is no command: the evaluation keeps its version and an open task its link. The same form sent twice is
 * recorded once.
 * @param about.seen how many lines there were when the form was shown
 * @throws when the evaluation's cycle is not there
 */
export async function writePeriodLine<Line extends PeriodEntry, Refusal>(
  { state, seen }: { state: EvaluationState; seen: number },
  write: PeriodWriter<Line, Refusal>,
  ports: Ports,
): Promise<PeriodWritten<Line, Refusal>> {
  const { evaluationId } = state;
  const [cycle, lines, substitutions, calendar] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.periods.of(evaluationId),
    ports.substitutions.of(holdersIn(state)),
    ports.calendar(),
  ]);
  if (!cycle) throw new Error(`evaluation ${evaluationId} has no cycle`);
  const now = ports.clock();
  const sight = { cycle, lines: lines.slice(0, seen), substitutions, calendar, now, digest: ports.digest };
  const meant = write(sight);
  if (meant === 'notYours') return { outcome: 'notYours' };
  if ('refusal' in meant) return { outcome: 'refused', refusal: meant.refusal };
  const { line, told } = meant;
  if (repeats(line, lines, seen)) return { outcome: 'alreadyRecorded', line };
  if (lines.length !== seen) return { outcome: 'movedOn' };
  const appended = await ports.periods.append(line, told);
  return appended === 'appended' ? { outcome: 'recorded', line } : { outcome: 'movedOn' };
}
