import { localDate } from '../calendar/working-days.ts';
import { inLanes } from '../concurrency/in-lanes.ts';
import { closedCycle } from '../cycle/cycle.ts';
import { enrolmentOf } from '../cycle/fan-out.ts';
import { canonical } from '../evaluation/audit.ts';
import type { Command } from '../evaluation/commands.ts';
import { enrol } from '../evaluation/enrol.ts';
import { type Left, type Order, type Target, tally } from '../orders/order.ts';
import { partOfLeaving } from '../orders/targets.ts';
import { inBrief } from '../people/person.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Orders } from '../ports/orders.ts';
import type { People, PeopleAbove } from '../ports/people.ts';
import { taskOf } from '../tasks/task.ts';

type Ports = {
  orders: Orders;
  cycles: Cycles;
  evaluations: Evaluations;
  people: People;
  peopleAbove: PeopleAbove;
  perform: PerformCommand;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};
type Why = Left['why'] | undefined;

const lanes = 6;

/**
 * Carries out one part of an order and notes what became of it. Each act is the very one that HR may do to a single
 * evaluation; doing a part twice changes nothing the second time.
 * @returns true when it was the last part
 */
export async function carryOutOrder(orderId: string, index: number, ports: Ports): Promise<boolean> {
  const order = await ports.orders.load(orderId);
  if (!order) throw new Error(`order ${orderId} is not in the table`);
  if (index >= order.chunks) return true;
  const isLast = index + 1 >= order.chunks;
  const noted = await ports.orders.results(orderId);
  if (noted.some((result) => result.index === index)) return isLast;
  const targets = await ports.orders.targets(orderId, index);
  if (!targets) throw new Error(`order ${orderId} lacks part ${index}`);
  const whys = await inLanes(targets, lanes, (target) => attempt(order, target, ports));
  const left = targets.flatMap(({ id }, at) => {
    const why = whys[at];
    return why ? [{ id, why }] : [];
  });
  await ports.orders.note(orderId, { index, done: targets.length - left.length, left });
  if (isLast && order.kind === 'close') await closeIfNothingIsLeft(order, ports);
  return isLast;
}

/** One that fails holds up no other; it is told as failed. */
async function attempt(order: Order, target: Target, ports: Ports): Promise<Why> {
  try {
    if (order.kind === 'enrol') return await join(order, target, ports);
    if (order.kind === 'remind') return await remind(target, ports);
    const command = await commandFor(order, target, ports);
    return typeof command === 'string' ? command : await perform(order, target, command, ports);
  } catch {
    return 'failed';
  }
}

async function perform({ by }: Order, { id, version }: Target, command: Command, ports: Ports): Promise<Why> {
  const actor = { kind: 'hr', personId: by } as const;
  const performed = await ports.perform({ evaluationId: id, version, command, actor });
  if (performed.outcome === 'recorded' || performed.outcome === 'alreadyRecorded') return undefined;
  if (performed.outcome === 'recordedOtherwise')
    return performed.event.contentHash === ports.digest(canonical(command)) ? undefined : 'movedOn';
  if (performed.outcome === 'unknown') return 'noPerson';
  const { reason } = performed.refusal;
  if (command.name === 'extend' && performed.state.dueAt === command.dueAt) return undefined;
  return reason === 'notLater' || reason === 'notThisPerson' || reason === 'notDueYet' ? reason : 'movedOn';
}

async function commandFor(order: Order, { id }: Target, ports: Ports): Promise<Command | Left['why']> {
  const { reason } = order;
  if (order.kind === 'extend') return { name: 'extend', dueAt: order.dueAt ?? '', reason };
  if (order.kind === 'close') return { name: 'closeUnfinished', reason };
  const [state, successor, above] = await Promise.all([
    ports.evaluations.load(id),
    ports.people.load(order.successor ?? ''),
    ports.peopleAbove(order.successor ?? ''),
  ]);
  if (!state || !successor) return 'noPerson';
  const part = partOfLeaving(state, order.leaving);
  if (!part) return state.assessor.personId === order.successor ? 'already' : 'movedOn';
  const next = inBrief(successor);
  if (part === 'appealDecider') {
    const superiors = above.map(({ personId }) => personId);
    return { name: 'reassignDecider', appealDecider: next, superiors, reason };
  }
  const decider = above[0] ? inBrief(above[0]) : null;
  return { name: 'reassignAssessor', assessor: next, appealDecider: decider, reason };
}

/** Somebody who came after the start begins where everybody began, with a fair date. */
async function join({ cycleId }: Order, { id }: Target, ports: Ports): Promise<Why> {
  const [cycle, person, above, calendar] = await Promise.all([
    ports.cycles.load(cycleId),
    ports.people.load(id),
    ports.peopleAbove(id),
    ports.calendar(),
  ]);
  if (!cycle || !person) return 'noPerson';
  const [supervisor, superior] = person.supervisorId
    ? above.map((one) => inBrief(one))
    : [undefined, undefined];
  const member = { person, supervisor: supervisor ?? null, superior: superior ?? null };
  const created = await ports.evaluations.create(
    enrol(enrolmentOf(member, cycle), { ...ports, calendar, cycle, now: ports.clock() }),
  );
  return created === 'created' ? undefined : 'already';
}

/** A mail about the task as it stands now, once a person and day. */
async function remind({ id }: Target, ports: Ports): Promise<Why> {
  const state = await ports.evaluations.load(id);
  const task = state && taskOf(state);
  if (!state || !task) return 'movedOn';
  const now = ports.clock();
  const isPast = task.dueAt !== null && Date.parse(task.dueAt) < now.getTime();
  const mail = {
    kind: 'mail',
    template: isPast ? 'overdue' : 'reminder',
    evaluationId: id,
    to: task.assigneeId,
    taskVersion: task.version,
  } as const;
  const day = localDate(now, (await ports.calendar()).utcOffsetHours);
  const posted = await ports.orders.remindOnce(task.assigneeId, day, [mail], now);
  return posted === 'posted' ? undefined : 'already';
}

async function closeIfNothingIsLeft(order: Order, ports: Ports): Promise<void> {
  const { left } = tally(order, await ports.orders.results(order.orderId));
  const cycle = await ports.cycles.load(order.cycleId);
  if (cycle?.status !== 'running') return;
  // Who moved on by themselves has come to an end too, or stays open and is shown.
  const states = await ports.evaluations.loadMany(left.map(({ id }) => id));
  if (states.some(({ stage }) => stage !== 'final' && stage !== 'excluded')) return;
  const now = ports.clock();
  await ports.cycles.replace(closedCycle(cycle, order.reason, now), [], now);
}
