import { inLanes } from '../concurrency/in-lanes.ts';
import { cycleIdOf, type EvaluationState, personOf } from '../evaluation/state.ts';
import type { PersonInBrief } from '../people/person.ts';
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
  evaluations: Pick<Evaluations, 'idsOfAssessor' | 'loadMany'>;
  periods: Pick<Periods, 'headsOf'>;
  substitutions: Pick<Substitutions, 'all'>;
  calendar: CalendarInForce;
  clock: Clock;
};

const lanes = 8;
/** Of so many people below somebody it is looked whether their own people's periods were passed on. */
const reportsAtMost = 100;

/** Reads whom an assessor leads, and by what it is worked out what waits; whoever needs it later begins early. */
export function readPeriodsUnder(
  assessorId: string,
  { cycles, substitutions, calendar, evaluations }: Ports,
) {
  return {
    cycles: cycles.list(),
    substitutions: substitutions.all(),
    calendar: calendar(),
    led: evaluations.idsOfAssessor(assessorId),
  };
}
type Read = ReturnType<typeof readPeriodsUnder>;

/** What waits for somebody, and whose place they take besides their own. */
export type PeriodsDue = { due: AwaitedPeriod[]; actsFor: PersonInBrief[] };

/**
 * The periods that somebody is asked to evaluate now: of their own people, of those whose assessor they stand in for,
 * and what their own people have let pass. Nothing is written for it; the earliest end of a window first.
 */
export async function periodsDue(personId: string, ports: Ports): Promise<AwaitedPeriod[]> {
  const own = await periodsUnder(personId, readPeriodsUnder(personId, ports), ports);
  const others = await inLanes(own.actsFor, lanes, (other) =>
    periodsUnder(personId, readPeriodsUnder(other.personId, ports), ports),
  );
  const all = [own, ...others].flatMap(({ due }) => due);
  const nameOf = ({ state, period }: AwaitedPeriod) => `${state.evaluationId} ${period.id}`;
  return inOrder([...new Map(all.map((each) => [nameOf(each), each])).values()]);
}

/**
 * The same of the people of one assessor, themselves or one whom they stand in for: where somebody stands in for
 * nobody, it is all. Whoever asks after the people of anybody else is told of nothing.
 */
export async function periodsUnder(personId: string, read: Read, ports: Ports): Promise<PeriodsDue> {
  const [all, substitutions, calendar, led] = await Promise.all([
    read.cycles,
    read.substitutions,
    read.calendar,
    read.led,
  ]);
  const now = ports.clock();
  const actsFor = standsInFor(personId, substitutions, now);
  const cycles = all.filter(({ status, periods }) => status === 'running' && periods.every !== 'none');
  const asked = led.filter((id) => cycles.some(({ cycleId }) => cycleId === cycleIdOf(id)));
  const { states, heads } = await peopleNear(asked, ports);
  const due = cycles.flatMap((cycle) => {
    const own = states.filter(({ cycleId }) => cycleId === cycle.cycleId);
    return awaitedPeriods({ cycle, states: own, heads, substitutions, calendar, now });
  });
  return { due: inOrder(due.filter(({ evaluator }) => evaluator.person.personId === personId)), actsFor };
}

const inOrder = (due: readonly AwaitedPeriod[]) =>
  due.toSorted((a, b) => (a.window.closesAt < b.window.closesAt ? -1 : 1));

/** For whom somebody acts now. */
function standsInFor(personId: string, substitutions: readonly Substitution[], now: Date): PersonInBrief[] {
  const standing = substitutions.filter(
    (each) =>
      isInForce(each, now) && [each.substitute, each.superior].some((one) => one?.personId === personId),
  );
  const people = standing.map(({ substituted }) => [substituted.personId, substituted] as const);
  return [...new Map(people.filter(([id]) => id !== personId)).values()];
}

/**
 * Evaluations, and those whose assessors these people are in turn, with what stands of their periods. Whose assessor
 * somebody is, is looked up by the names of the evaluations alone, so that nothing waits for their reading.
 */
async function peopleNear(ids: readonly string[], ports: Ports) {
  const reports = [...new Set(ids.map(personOf))].slice(0, reportsAtMost);
  const cycleIds = new Set(ids.map(cycleIdOf));
  const [own, below] = await Promise.all([
    withHeads(ids, ports),
    Promise.all(reports.map((id) => ports.evaluations.idsOfAssessor(id))).then((found) =>
      withHeads(
        found.flat().filter((id) => cycleIds.has(cycleIdOf(id))),
        ports,
      ),
    ),
  ]);
  const states = [...own.states, ...below.states].map((state) => [state.evaluationId, state] as const);
  return { states: [...new Map(states).values()], heads: [...own.heads, ...below.heads] };
}

async function withHeads(ids: readonly string[], { evaluations, periods }: Ports) {
  const [states, heads] = await Promise.all([evaluations.loadMany(ids), periods.headsOf(ids)]);
  return { states: states as readonly EvaluationState[], heads };
}
