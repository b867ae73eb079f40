import { inLanes } from '../concurrency/in-lanes.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { type AwaitedPeriod, awaitedPeriods } from '../periods/overview.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Periods } from '../ports/periods.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import { isInForce, type Substitution } from '../substitution/substitution.ts';

type Ports = {
  cycles: Pick<Cycles, 'list'>;
  evaluations: Pick<Evaluations, 'ofAssessor'>;
  periods: Pick<Periods, 'headsOf'>;
  substitutions: Pick<Substitutions, 'all'>;
  calendar: CalendarInForce;
  clock: Clock;
};

const lanes = 8;
/** Of so many people below somebody it is looked whether their own people's periods were passed on. */
const reportsAtMost = 100;

/**
 * The periods that somebody is asked to evaluate now: of their own people, of those whose assessor they stand in for,
 * and what their own people have let pass. Nothing is written for it; the earliest end of a window first.
 */
export async function periodsDue(personId: string, ports: Ports): Promise<AwaitedPeriod[]> {
  const [all, substitutions, calendar] = await Promise.all([
    ports.cycles.list(),
    ports.substitutions.all(),
    ports.calendar(),
  ]);
  const now = ports.clock();
  const cycles = all.filter(({ status, periods }) => status === 'running' && periods.every !== 'none');
  if (cycles.length === 0) return [];
  const states = await statesNear(standsInFor(personId, substitutions, now), ports);
  const heads = await ports.periods.headsOf(states.map(({ evaluationId }) => evaluationId));
  const due = cycles.flatMap((cycle) => {
    const own = states.filter(({ cycleId }) => cycleId === cycle.cycleId);
    return awaitedPeriods({ cycle, states: own, heads, substitutions, calendar, now });
  });
  return due
    .filter(({ evaluator }) => evaluator.person.personId === personId)
    .sort((a, b) => (a.window.closesAt < b.window.closesAt ? -1 : 1));
}

/** Somebody, and whomever they act for now. */
function standsInFor(personId: string, substitutions: readonly Substitution[], now: Date): string[] {
  const standing = substitutions.filter(
    (each) =>
      isInForce(each, now) && [each.substitute, each.superior].some((one) => one?.personId === personId),
  );
  return [...new Set([personId, ...standing.map(({ substituted }) => substituted.personId)])];
}

/** The evaluations of these assessors' people, and of the people of those in turn. */
async function statesNear(
  assessorIds: readonly string[],
  { evaluations }: Ports,
): Promise<EvaluationState[]> {
  const own = (await inLanes(assessorIds, lanes, (id) => evaluations.ofAssessor(id))).flat();
  const reports = [...new Set(own.map(({ employee }) => employee.personId))].slice(0, reportsAtMost);
  const below = (await inLanes(reports, lanes, (id) => evaluations.ofAssessor(id))).flat();
  return [...new Map([...own, ...below].map((state) => [state.evaluationId, state])).values()];
}
