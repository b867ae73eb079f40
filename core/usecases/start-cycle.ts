import type { Cycle } from '../cycle/cycle.ts';
import { fanOut, headOfBody } from '../cycle/fan-out.ts';
import { isBlocked, type Rehearsal } from '../cycle/rehearsal.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { People } from '../ports/people.ts';

export type StartedCycle =
  | { outcome: 'started' | 'alreadyStarted'; cycle: Cycle }
  | { outcome: 'blocked'; cycle: Cycle }
  | { outcome: 'conflict' }
  | { outcome: 'unknown' };

/** Starts a cycle: it is running from here on, and the start-cycle workflow enrols everyone of its roster. */
export async function startCycle(
  cycleId: string,
  ports: { cycles: Cycles; people: People; clock: Clock; rehearse: (cycle: Cycle) => Promise<Rehearsal> },
): Promise<StartedCycle> {
  const cycle = await ports.cycles.load(cycleId);
  if (!cycle) return { outcome: 'unknown' };
  if (cycle.status !== 'draft') return { outcome: 'alreadyStarted', cycle };
  if (isBlocked(await ports.rehearse(cycle))) return { outcome: 'blocked', cycle };
  await ports.people.saveAll([headOfBody(cycle)]);
  const now = ports.clock();
  const running: Cycle = {
    ...cycle,
    status: 'running',
    startedAt: now.toISOString(),
    version: cycle.version + 1,
  };
  const replaced = await ports.cycles.replace(running, [fanOut(cycleId, 'enrol')], now);
  if (replaced === 'replaced') return { outcome: 'started', cycle: running };
  const there = await ports.cycles.load(cycleId);
  // Pressed twice: the other press was quicker.
  return there && there.status !== 'draft'
    ? { outcome: 'alreadyStarted', cycle: there }
    : { outcome: 'conflict' };
}
