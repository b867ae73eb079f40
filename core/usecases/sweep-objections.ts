import type { WorkingCalendar } from '../calendar/working-days.ts';
import { workRound } from '../concurrency/work-round.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { headOfPeriods } from '../periods/line.ts';
import { passingOn, undecidedPeriods, waitingObjection } from '../periods/passing.ts';
import type { SurveyCircumstances } from '../periods/survey.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { PeopleAbove } from '../ports/people.ts';
import type { Periods } from '../ports/periods.ts';

type Ports = {
  cycles: Pick<Cycles, 'list'>;
  evaluations: Pick<Evaluations, 'loadMany'>;
  periods: Pick<Periods, 'objectedIn' | 'of' | 'append'>;
  peopleAbove: PeopleAbove;
  calendar: CalendarInForce;
  clock: Clock;
  digest: Digest;
};

/** What one look at the objections to periods did. `nobodyLeft`: overdue, and there is nobody further up. */
export type SweptObjections = { objectionsPassedUp: number; objectionsLeft: number; failed: number };

const lanes = 4;
const objectionsASweep = 500;

/**
 * Lets no objection to the result of a period wait for a decider who is silent: it falls to the next one up. Where the
 * decider, or another sweep, was quicker, their line stands.
 */
export async function sweepObjections(ports: Ports): Promise<SweptObjections> {
  const swept: SweptObjections = { objectionsPassedUp: 0, objectionsLeft: 0, failed: 0 };
  const calendar = await ports.calendar();
  const now = ports.clock();
  for (const cycle of await ports.cycles.list()) {
    if (cycle.status !== 'running' || cycle.periods.every === 'none') continue;
    const late = await overdueIn(cycle, { calendar, now }, ports);
    const failed = await workRound(late, { atMost: objectionsASweep, lanes, now }, async (each) => {
      const passed = await passOn(each, { cycle, calendar, now, substitutions: [] }, ports);
      if (passed === 'passedUp') swept.objectionsPassedUp += 1;
      if (passed === 'nobodyLeft') swept.objectionsLeft += 1;
    });
    swept.failed += failed;
  }
  return swept;
}

type Overdue = { state: EvaluationState; periodId: string };

async function overdueIn(
  { cycleId }: Cycle,
  about: { calendar: WorkingCalendar; now: Date },
  { periods, evaluations }: Ports,
): Promise<Overdue[]> {
  const heads = await periods.objectedIn(cycleId);
  const states = await evaluations.loadMany(heads.map(({ evaluationId }) => evaluationId));
  return states.flatMap((state) => {
    const head = heads.find(({ evaluationId }) => evaluationId === state.evaluationId);
    const undecided = head && state.stage !== 'excluded' ? undecidedPeriods(head, { ...about, state }) : [];
    return undecided.map((periodId) => ({ state, periodId }));
  });
}

/** The list may lag behind, so that what it says is looked at again in the lines themselves. */
async function passOn(
  { state, periodId }: Overdue,
  about: Omit<SurveyCircumstances, 'lines'>,
  { periods, peopleAbove, digest }: Ports,
): Promise<'passedUp' | 'nobodyLeft' | 'moved'> {
  const lines = await periods.of(state.evaluationId);
  const isLate = undecidedPeriods(headOfPeriods(state.evaluationId, lines), { ...about, state });
  const objection = waitingObjection(state, periodId, { ...about, lines });
  if (!objection || !isLate.includes(periodId)) return 'moved';
  const above = await peopleAbove(objection.standing.line.by.personId);
  const passed = passingOn(objection, { state, lines, now: about.now, above, digest });
  if (!passed) return 'nobodyLeft';
  return (await periods.append(passed.line, passed.told)) === 'appended' ? 'passedUp' : 'moved';
}
