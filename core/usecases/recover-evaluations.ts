import { inLanes } from '../concurrency/in-lanes.ts';
import type { Actor } from '../evaluation/actor.ts';
import { decide } from '../evaluation/decide.ts';
import type { Effect } from '../evaluation/effects.ts';
import type { Refusal } from '../evaluation/refusal.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';
import type { RecoveryOrder } from '../recovery/plan-recovery.ts';

/** What became of an order, or what would become of it. */
export type Recovered = RecoveryOrder &
  (
    | { outcome: 'done' | 'failed' }
    | { outcome: 'would'; effects: Effect[] }
    | { outcome: 'refused'; refusal: Refusal }
  );

type Ports = {
  perform: PerformCommand;
  cycles: Pick<Cycles, 'load'>;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};

const lanes = 6;

/**
 * Carries out orders for one, for a selection or for all that were found. Each stands on the version that was looked
 * at: what has moved on meanwhile needs no help and is left alone. With `dryRun` nothing is written, and the answer
 * is what the very same decision would do.
 */
export function recoverEvaluations(
  orders: readonly RecoveryOrder[],
  about: { reason: string; actor: Actor; dryRun: boolean },
  ports: Ports,
): Promise<Recovered[]> {
  const cycles = remembering(ports.cycles);
  return inLanes(orders, lanes, (order) =>
    about.dryRun ? rehearse(order, about, { ...ports, cycles }) : carryOut(order, about, ports),
  );
}

/** Hundreds of evaluations have one cycle: it is read once. */
function remembering({ load }: Pick<Cycles, 'load'>): Pick<Cycles, 'load'> {
  const known = new Map<string, ReturnType<Cycles['load']>>();
  return {
    load: (cycleId) => {
      const cycle = known.get(cycleId) ?? load(cycleId);
      known.set(cycleId, cycle);
      return cycle;
    },
  };
}

async function carryOut(
  order: RecoveryOrder,
  { reason, actor }: { reason: string; actor: Actor },
  { perform }: Ports,
): Promise<Recovered> {
  const { evaluationId, version } = order.state;
  const command = { name: order.act, reason };
  try {
    const performed = await perform({ evaluationId, version, command, actor });
    if (performed.outcome === 'recorded') return { ...order, outcome: 'done' };
    const refusal: Refusal =
      performed.outcome === 'refused' ? performed.refusal : { reason: 'movedOn', stage: order.state.stage };
    return { ...order, outcome: 'refused', refusal };
  } catch {
    // The table did not answer: this one is told as failed, and holds up no other.
    return { ...order, outcome: 'failed' };
  }
}

async function rehearse(
  order: RecoveryOrder,
  { reason, actor }: { reason: string; actor: Actor },
  { cycles, clock, digest, calendar }: Ports,
): Promise<Recovered> {
  const cycle = await cycles.load(order.state.cycleId);
  if (!cycle) throw new Error(`evaluation ${order.state.evaluationId} has no cycle`);
  const about = { now: clock(), cycle, calendar: await calendar(), digest };
  const decision = decide(order.state, { name: order.act, reason }, actor, about);
  return decision.decided
    ? { ...order, outcome: 'would', effects: decision.change.effects }
    : { ...order, outcome: 'refused', refusal: decision.refusal };
}
