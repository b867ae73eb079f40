import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Substitution } from '../substitution/substitution.ts';
import { basesFor, lineBefore } from './bases.ts';
import { type Evaluator, evaluatorOf, type OfficeOfPeriod, officeFor } from './evaluator.ts';
import type { Basis, PeriodEntry, PeriodLine } from './line.ts';
import {
  decisionDueAt,
  explainerOf,
  objectableUntil,
  objectionDeadlines,
  periodDeciderOf,
} from './objection.ts';
import { type Period, periodsOf } from './period.ts';
import { lastPass, openObjectionOf, type PeriodStanding, standingOf } from './standing.ts';
import { isToEvaluate, mayMend, type PeriodStatus, statusOf } from './status.ts';
import { type PeriodWindow, windowOf } from './window.ts';

/** Everything about one period of one person at an instant. */
export type SurveyedPeriod = OfficeOfPeriod & {
  period: Period;
  window: PeriodWindow;
  status: PeriodStatus;
  evaluator: Evaluator;
  bases: Basis[];
  /** What stands of it, what was recorded before that, and what was done about it. */
  standing: PeriodStanding | undefined;
  objection: ObjectionWay;
  /** The result that may be carried over into it. */
  earlier: PeriodLine | undefined;
};

/** How an objection to what stands of a period goes its way. */
export type ObjectionWay = {
  explainer: Evaluator;
  /** Null where nobody decides: the result is final. */
  decider: Evaluator | null;
  /** Until when the employee may object; null while nothing proves that they received the document. */
  until: string | null;
  /** Until when an objection that waits is explained and decided; null without one. */
  due: { explainBy: string; decideBy: string } | null;
};

/** What a year's periods are looked at with. */
export type SurveyCircumstances = {
  cycle: Cycle;
  lines: readonly PeriodEntry[];
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
    status: statusOf(office, window, { state, ...recordedIn(standing), overdueReview, now }),
    evaluator: evaluatorOf(office, window, { employeeId, overdueReview, substitutions, now }),
    bases: basesFor(period, window, state.moves ?? []),
    standing,
    objection: objectionWay(office.office, standing, { state, ...about }),
    earlier: lineBefore(lines, period),
  };
}

const recordedIn = (standing: PeriodStanding | undefined) => ({
  recorded: standing !== undefined,
  objected: standing?.acts.objected !== undefined && standing.acts.decided === undefined,
});

/** What a superior recorded in the assessor's place is final (annex BAB IV A.11). */
function objectionWay(
  office: OfficeOfPeriod['office'],
  standing: PeriodStanding | undefined,
  about: SurveyCircumstances & { state: EvaluationState },
): ObjectionWay {
  const { signed } = standing?.acts ?? {};
  const open = standing && openObjectionOf(standing);
  const disputed = {
    ...about,
    raterId: standing?.line.by.personId,
    explainerId: standing?.acts.explained?.by.personId,
    passed: lastPass(standing?.passed ?? []),
  };
  return {
    explainer: explainerOf(office, about),
    decider: standing?.line.bySuperior ? null : periodDeciderOf(office, disputed),
    until: signed ? objectableUntil(signed.at, about) : null,
    due: open ? { ...objectionDeadlines(open.at, about), decideBy: decisionDueAt(open, about) } : null,
  };
}

/** True while somebody may evaluate this period, or mend what they recorded of it. */
export function mayRecord(
  { status, standing, window, evaluator }: SurveyedPeriod,
  personId: string | null,
  about: { state: EvaluationState; now: Date },
): boolean {
  if (evaluator.person.personId !== personId) return false;
  return standing ? mayMend(standing, window, about) : isToEvaluate(status);
}

/** Whose absence matters to a year's periods: every assessor it has had, those above them, and who acts for them. */
export function holdersIn({ assessor, appealDecider, moves = [] }: EvaluationState): string[] {
  const before = moves.flatMap((move) => [move.before.assessor, move.before.appealDecider]);
  const people = [assessor, appealDecider, ...before].filter((person) => person !== null);
  return [...new Set(people.map(({ personId }) => personId))];
}
