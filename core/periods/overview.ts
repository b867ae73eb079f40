import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Substitution } from '../substitution/substitution.ts';
import { type Evaluator, evaluatorOf, type OfficeOfPeriod, officeFor } from './evaluator.ts';
import type { PeriodsHead } from './line.ts';
import { type Period, periodsOf } from './period.ts';
import { isAsked, type PeriodStatus, periodStatuses, statusOf } from './status.ts';
import { type PeriodWindow, windowOf } from './window.ts';

/** How many people stand where in a period. */
export type PeriodCounts = { period: Period; window: PeriodWindow; counts: Record<PeriodStatus, number> };

/** Somebody whose period is still to be evaluated: who is asked, and why it is they. */
export type AwaitedPeriod = OfficeOfPeriod & {
  state: EvaluationState;
  period: Period;
  window: PeriodWindow;
  status: PeriodStatus;
  evaluator: Evaluator;
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
  const predicates = predicatesIn(about.heads);
  return datedPeriods(about).map(({ period, window }) => {
    const counts = Object.fromEntries(periodStatuses.map((status) => [status, 0])) as PeriodCounts['counts'];
    for (const state of about.states) {
      const office = officeFor(period, window, state);
      counts[statusIn(office, state, { ...about, period, window, predicates })] += 1;
    }
    return { period, window, counts };
  });
}

/** Whose periods are still to be evaluated, the overdue ones among them; of one period, or of all. */
export function awaitedPeriods(
  about: About & { substitutions: readonly Substitution[]; periodId?: string | undefined },
): AwaitedPeriod[] {
  const { substitutions, now, periodId } = about;
  const { overdueReview } = about.cycle;
  const predicates = predicatesIn(about.heads);
  const asked = datedPeriods(about).filter(({ period }) => periodId === undefined || period.id === periodId);
  return asked.flatMap(({ period, window }) =>
    about.states.flatMap((state) => {
      const office = officeFor(period, window, state);
      const status = statusIn(office, state, { ...about, period, window, predicates });
      if (!isAsked(status)) return [];
      const whose = { employeeId: state.employee.personId, overdueReview, substitutions, now };
      return [{ ...office, state, period, window, status, evaluator: evaluatorOf(office, window, whose) }];
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

const predicatesIn = (heads: readonly PeriodsHead[]) =>
  new Map(heads.map(({ evaluationId, predicates }) => [evaluationId, predicates]));

function statusIn(
  office: OfficeOfPeriod,
  state: EvaluationState,
  about: About & { period: Period; window: PeriodWindow; predicates: ReturnType<typeof predicatesIn> },
): PeriodStatus {
  const recorded = about.predicates.get(state.evaluationId)?.[about.period.id] !== undefined;
  const { overdueReview } = about.cycle;
  return statusOf(office, about.window, { state, recorded, overdueReview, now: about.now });
}
