import { inLanes } from '../concurrency/in-lanes.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { enrolmentOf, type FanOutPage } from '../cycle/fan-out.ts';
import { enrol } from '../evaluation/enrol.ts';
import { orderOfStep } from '../orders/order.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Rosters } from '../ports/rosters.ts';

type Ports = {
  /** Does one part of an order; true when it was the last. */
  carryOut: (orderId: string, index: number) => Promise<boolean>;
  cycles: Cycles;
  rosters: Rosters;
  evaluations: Evaluations;
  perform: PerformCommand;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};

const lanes = 8;
/** Evaluations opened in one page of a fan-out: far within the time of one invocation. */
const openedAPage = 200;

/** Does one page of a fan-out and says where the next one begins. A page done twice changes nothing the second time. */
export async function fanOutPage(page: FanOutPage, ports: Ports): Promise<FanOutPage & { done: boolean }> {
  const orderId = orderOfStep(page.step);
  if (orderId !== undefined) {
    const index = page.cursor ?? 0;
    return { ...page, cursor: index + 1, done: await ports.carryOut(orderId, index) };
  }
  const cycle = await ports.cycles.load(page.cycleId);
  if (!cycle) throw new Error(`cycle ${page.cycleId} is not in the table`);
  return page.step === 'enrol' ? enrolChunk(page, cycle, ports) : openSome(page, ports);
}

async function enrolChunk(
  page: FanOutPage,
  cycle: Cycle,
  ports: Ports,
): Promise<FanOutPage & { done: boolean }> {
  const index = page.cursor ?? 0;
  const [rosterImport, members, calendar] = await Promise.all([
    ports.rosters.load(cycle.importId),
    ports.rosters.chunk(cycle.importId, index),
    ports.calendar(),
  ]);
  if (rosterImport && index >= rosterImport.chunks) return { ...page, cursor: index, done: true };
  // People of whom nothing is left must not be passed over in silence.
  if (!members) throw new Error(`roster ${cycle.importId} lacks chunk ${index}`);
  const about = { ...ports, calendar, cycle, now: ports.clock() };
  const out = new Set(cycle.excluded.map(({ personId }) => personId));
  const taking = members.filter(({ person }) => !out.has(person.personId));
  await inLanes(taking, lanes, (member) =>
    ports.evaluations.create(enrol(enrolmentOf(member, cycle), about)),
  );
  return { ...page, cursor: index + 1, done: false };
}

async function openSome(page: FanOutPage, ports: Ports): Promise<FanOutPage & { done: boolean }> {
  const waiting = await ports.evaluations.ofCycle(page.cycleId, 'active');
  const opened = await inLanes(waiting.slice(0, openedAPage), lanes, ({ evaluationId }) =>
    ports.perform({
      evaluationId,
      version: null,
      command: { name: 'openAssessment' },
      actor: { kind: 'system' },
    }),
  );
  const progressed = opened.some(({ outcome }) => outcome === 'recorded');
  return { ...page, cursor: (page.cursor ?? 0) + opened.length, done: !progressed };
}
