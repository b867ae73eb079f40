import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Substitution } from '../substitution/substitution.ts';
import { type Evaluator, evaluatorOf, type OfficeOfPeriod, officeFor } from './evaluator.ts';
import type { OpenObjection, PeriodsHead } from './line.ts';
import {
  decisionDueAt,
  explainerOf,
  mayBeDecided,
  objectionDeadlines,
  periodDeciderOf,
} from './objection.ts';
import { type Period, periodsOf } from './period.ts';
import { isAsked, type PeriodStatus, periodStatuses, statusOf } from './status.ts';
import { type PeriodWindow, windowOf } from './window.ts';

/** How many people stand where in a period. */
export type PeriodCounts = { period: Period; window: PeriodWindow; counts: Record<PeriodStatus, number> };

/** Somebody whose period waits, to be evaluated or for an answer to an objection: who is asked, and why it is they. */
export type AwaitedPeriod = OfficeOfPeriod & {
  state: EvaluationState;
  period: Period;
  window: PeriodWindow;
  status: PeriodStatus;
  evaluator: Evaluator;
  /** When it should be done. */
  until: string;
};

type About = {
  cycle: Cycle;
  states: readonly EvaluationState[];
  heads: readonly PeriodsHead[];
  calendar: WorkingCalendar;
  now: Date;
};

/** Where everybody of a cycle stands, period by period. */
export function countPeriods(about: About): PeriodCounts[] {
  const byId = headsById(about.heads);
  return datedPeriods(about).map(({ period, window }) => {
    const counts = Object.fromEntries(periodStatuses.map((status) => [status, 0])) as PeriodCounts['counts'];
    for (const state of about.states) {
      const office = officeFor(period, window, state);
      counts[statusIn(office, state, { ...about, period, window, byId })] += 1;
    }
    return { period, window, counts };
  });
}

/** Whose periods wait, to be evaluated or for an answer to an objection, overdue or not; of one period, or of all. */
export function awaitedPeriods(
  about: About & { substitutions: readonly Substitution[]; periodId?: string | undefined },
): AwaitedPeriod[] {
  const { periodId } = about;
  const byId = headsById(about.heads);
  const asked = datedPeriods(about).filter(({ period }) => periodId === undefined || period.id === periodId);
  return asked.flatMap(({ period, window }) =>
    about.states.flatMap((state) => {
      const office = officeFor(period, window, state);
      const status = statusIn(office, state, { ...about, period, window, byId });
      if (!isAsked(status)) return [];
      const objection = byId.get(state.evaluationId)?.objections[period.id];
      const asks = objection
        ? answerTo(objection, office, state, about)
        : toEvaluate(office, window, state, about);
      return [{ ...office, state, period, window, status, ...asks }];
    }),
  );
}

function datedPeriods({ cycle, calendar }: About): { period: Period; window: PeriodWindow }[] {
  const ruleSet = ruleSetOf(cycle.ruleSet);
  return periodsOf(cycle.periods.every, cycle.year).map((period) => ({
    period,
    window: windowOf(period, cycle.periods, { ruleSet, calendar }),
  }));
}

type Asks = Pick<AwaitedPeriod, 'evaluator' | 'until'>;
type WithSubstitutions = About & { substitutions: readonly Substitution[] };

/** The superior has days of their own (annex BAB V A.8); an assessor for whom the body waits has none but the window's. */
function toEvaluate(
  office: OfficeOfPeriod,
  window: PeriodWindow,
  state: EvaluationState,
  { cycle, substitutions, now }: WithSubstitutions,
): Asks {
  const { overdueReview } = cycle;
  const whose = { employeeId: state.employee.personId, overdueReview, substitutions, now };
  const evaluator = evaluatorOf(office, window, whose);
  return { evaluator, until: evaluator.bySuperior ? window.superiorUntil : window.closesAt };
}

/** An objection waits for the assessor's explanation first, and then for the decision of their superior (annex BAB V B.4 and B.5). */
function answerTo(
  objection: OpenObjection,
  { office }: OfficeOfPeriod,
  state: EvaluationState,
  about: WithSubstitutions,
): Asks {
  const counted = { ...about, state };
  const { passed } = objection;
  const decider = periodDeciderOf(office, { ...counted, raterId: undefined, passed });
  return mayBeDecided(objection, counted) && decider
    ? { evaluator: decider, until: decisionDueAt(objection, counted) }
    : {
        evaluator: explainerOf(office, counted),
        until: objectionDeadlines(objection.at, counted).explainBy,
      };
}

const headsById = (heads: readonly PeriodsHead[]) => new Map(heads.map((head) => [head.evaluationId, head]));

function statusIn(
  office: OfficeOfPeriod,
  state: EvaluationState,
  about: About & { period: Period; window: PeriodWindow; byId: ReturnType<typeof headsById> },
): PeriodStatus {
  const { period, byId, cycle, now } = about;
  const head = byId.get(state.evaluationId);
  const recorded = head?.predicates[period.id] !== undefined;
  const objected = head?.objections[period.id] !== undefined;
  return statusOf(office, about.window, {
    state,
    recorded,
    objected,
    overdueReview: cycle.overdueReview,
    now,
  });
}
