import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Substitution } from '../substitution/substitution.ts';
import { basesFor, lineBefore } from './bases.ts';
import { type Evaluator, evaluatorOf, type OfficeOfPeriod, officeFor } from './evaluator.ts';
import { type Basis, type PeriodLine, standingOf } from './line.ts';
import { type Period, periodsOf } from './period.ts';
import { isAsked, mayMend, type PeriodStatus, statusOf } from './status.ts';
import { type PeriodWindow, windowOf } from './window.ts';

/** Everything about one period of one person at an instant. */
export type SurveyedPeriod = OfficeOfPeriod & {
  period: Period;
  window: PeriodWindow;
  status: PeriodStatus;
  evaluator: Evaluator;
  bases: Basis[];
  /** What stands of it, and what was recorded before that. */
  standing: { line: PeriodLine; before: PeriodLine[] } | undefined;
  /** The result that may be carried over into it. */
  earlier: PeriodLine | undefined;
};

/** What a year's periods are looked at with. */
export type SurveyCircumstances = {
  cycle: Cycle;
  lines: readonly PeriodLine[];
  substitutions: readonly Substitution[];
  calendar: WorkingCalendar;
  now: Date;
};

/** The periods of a person's year, the first one first; none where the body has set none for the cycle. */
export function surveyPeriods(state: EvaluationState, about: SurveyCircumstances): SurveyedPeriod[] {
  const { every } = about.cycle.periods;
  return periodsOf(every, about.cycle.year).map((period) => surveyed(period, state, about));
}

function surveyed(period: Period, state: EvaluationState, about: SurveyCircumstances): SurveyedPeriod {
  const { cycle, lines, substitutions, calendar, now } = about;
  const { overdueReview } = cycle;
  const window = windowOf(period, cycle.periods, { ruleSet: ruleSetOf(state.ruleSet), calendar });
  const office = officeFor(period, window, state);
  const standing = standingOf(lines, period.id);
  const employeeId = state.employee.personId;
  return {
    ...office,
    period,
    window,
    status: statusOf(office, window, { state, recorded: standing !== undefined, overdueReview, now }),
    evaluator: evaluatorOf(office, window, { employeeId, overdueReview, substitutions, now }),
    bases: basesFor(period, window, state.moves ?? []),
    standing,
    earlier: lineBefore(lines, period),
  };
}

/** True while somebody may evaluate this period, or mend what they recorded of it. */
export function mayRecord(
  { status, standing, window, evaluator }: SurveyedPeriod,
  personId: string | null,
  about: { state: EvaluationState; now: Date },
): boolean {
  if (personId === null || evaluator.person.personId !== personId) return false;
  return standing ? mayMend(standing.line, window, about) : isAsked(status);
}

/** Whose absence matters to a year's periods: every assessor it has had, those above them, and who acts for them. */
export function holdersIn({ assessor, appealDecider, moves = [] }: EvaluationState): string[] {
  const before = moves.flatMap((move) => [move.before.assessor, move.before.appealDecider]);
  const people = [assessor, appealDecider, ...before].filter((person) => person !== null);
  return [...new Set(people.map(({ personId }) => personId))];
}
