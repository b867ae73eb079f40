import type { Effect, MailTemplate } from '../evaluation/effects.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { PeriodAct } from '../periods/act.ts';
import { holdersIn, type SurveyedPeriod, surveyPeriods } from '../periods/survey.ts';
import {
  actsOpenTo,
  type Doer,
  type PeriodActForm,
  type PeriodActRefusal,
  periodActFor,
} from '../periods/write-act.ts';
import { repeats } from '../periods/write-line.ts';
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
export type PeriodActOrder = {
  state: EvaluationState;
  periodId: string;
  form: PeriodActForm;
  seen: number;
  personId: string | null;
};

export type PeriodActed =
  | { outcome: 'recorded' | 'alreadyRecorded'; act: PeriodAct }
  | { outcome: 'refused'; refusal: PeriodActRefusal }
  /** It is not this person's to do, or not now. */
  | { outcome: 'notYours' }
  /** Somebody recorded something since the form was shown. */
  | { outcome: 'movedOn' };

/**
 * Signs for the document of a period, objects to it, explains it, or decides the objection (PermenPAN-RB 6/2022,
 * article 29; annex BAB V A.6, A.10 and B). Kept in the chain of the periods: the evaluation keeps its version. The
 * same form sent twice is recorded once.
 */
export async function actOnPeriod(order: PeriodActOrder, ports: Ports): Promise<PeriodActed> {
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
  const seenLines = lines.slice(0, seen);
  const about = { cycle, substitutions, calendar, now, lines: seenLines };
  const asked = surveyPeriods(state, about).find(({ period }) => period.id === order.periodId);
  const standing = asked?.standing;
  if (!asked || !standing || !actsOpenTo(asked, personId, { ...about, state }).includes(form.act))
    return { outcome: 'notYours' };
  const doer = doerOf(form, asked, { state, personId });
  const made = periodActFor(form, { standing, lines: seenLines, ruleSet, doer, now, digest: ports.digest });
  if ('refusal' in made) return { outcome: 'refused', refusal: made.refusal };
  const { act } = made;
  if (repeats(act, lines, seen)) return { outcome: 'alreadyRecorded', act };
  if (lines.length !== seen) return { outcome: 'movedOn' };
  const appended = await ports.periods.append(act, mailsAbout(act, asked, state));
  return appended === 'appended' ? { outcome: 'recorded', act } : { outcome: 'movedOn' };
}

function doerOf(
  { act }: PeriodActForm,
  { objection, standing }: SurveyedPeriod,
  { state, personId }: { state: EvaluationState; personId: string | null },
): Doer {
  const asked = act === 'explained' ? objection.explainer : act === 'decided' ? objection.decider : null;
  if (asked && asked.person.personId === personId) return { by: asked.person, onBehalfOf: asked.onBehalfOf };
  // Whoever rated explains in their own name, though they are in that office no more.
  const by = act === 'explained' && standing ? standing.line.by : state.employee;
  return { by, onBehalfOf: null };
}

/** Who hears of it: those who have to answer an objection, and both sides of what was decided. */
function mailsAbout(
  { act }: PeriodAct,
  { objection, standing }: SurveyedPeriod,
  state: EvaluationState,
): Effect[] {
  const decider = objection.decider?.person.personId;
  const rater = standing?.line.by.personId;
  const told: Record<PeriodAct['act'], [MailTemplate, (string | undefined)[]]> = {
    signed: ['periodObjection', []],
    objected: ['periodObjection', [rater, objection.explainer.person.personId, decider]],
    explained: ['periodObjection', [decider]],
    decided: ['periodDecided', [state.employee.personId, rater]],
  };
  const [template, people] = told[act];
  const to = [...new Set(people)].filter((personId) => personId !== undefined);
  const { evaluationId } = state;
  return to.map((personId) => ({ kind: 'mail', template, evaluationId, to: personId, taskVersion: null }));
}
