import type { Effect } from '../evaluation/effects.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { PeriodLine } from '../periods/line.ts';
import { holdersIn, mayRecord, surveyPeriods } from '../periods/survey.ts';
import { type PeriodForm, type PeriodRefusal, periodLineFor, repeats } from '../periods/write-line.ts';
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

/** A form as somebody sent it; `seen` is how many lines there were when it was shown to them. */
export type PeriodOrder = {
  state: EvaluationState;
  periodId: string;
  form: PeriodForm;
  seen: number;
  personId: string | null;
};

export type PeriodRecorded =
  | { outcome: 'recorded' | 'alreadyRecorded'; line: PeriodLine }
  | { outcome: 'refused'; refusal: PeriodRefusal }
  /** It is not this person's to evaluate, or not now. */
  | { outcome: 'notYours' }
  /** Somebody recorded something since the form was shown. */
  | { outcome: 'movedOn' };

/**
 * Records the evaluation of a period, and tells the employee (PermenPAN-RB 6/2022, article 24; annex BAB IV). It is no
 * command: the evaluation keeps its version and an open task its link; periods have a chain of their own. The same form
 * sent twice is recorded once.
 */
export async function recordPeriod(order: PeriodOrder, ports: Ports): Promise<PeriodRecorded> {
  const { state, form, seen, personId } = order;
  const { evaluationId, ruleSet } = state;
  const [cycle, lines, substitutions, calendar] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.periods.of(evaluationId),
    ports.substitutions.of(holdersIn(state)),
    ports.calendar(),
  ]);
  if (!cycle) throw new Error(`evaluation ${evaluationId} has no cycle`);
  const now = ports.clock();
  const about = { cycle, substitutions, calendar, now };
  const seenLines = lines.slice(0, seen);
  const surveyed = surveyPeriods(state, { ...about, lines: seenLines });
  const asked = surveyed.find(({ period }) => period.id === order.periodId);
  if (!asked || !mayRecord(asked, personId, { state, now })) return { outcome: 'notYours' };
  const { digest } = ports;
  const made = periodLineFor(form, { ...asked, evaluationId, ruleSet, lines: seenLines, now, digest });
  if ('refusal' in made) return { outcome: 'refused', refusal: made.refusal };
  if (repeats(made.line, lines, seen)) return { outcome: 'alreadyRecorded', line: made.line };
  if (lines.length !== seen) return { outcome: 'movedOn' };
  const appended = await ports.periods.append(made.line, [toldOf(state)]);
  return appended === 'appended' ? { outcome: 'recorded', line: made.line } : { outcome: 'movedOn' };
}

/** The employee hears that there is a result (annex BAB V A.5). */
function toldOf({ evaluationId, employee }: EvaluationState): Effect {
  return {
    kind: 'mail',
    template: 'periodRated',
    evaluationId,
    to: employee.personId,
    taskVersion: null,
  };
}
