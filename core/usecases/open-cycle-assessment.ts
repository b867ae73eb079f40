import { assessmentIsOpen, type Cycle } from '../cycle/cycle.ts';
import { fanOut } from '../cycle/fan-out.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';

export type OpenedAssessment =
  | { outcome: 'opened' | 'alreadyOpen'; cycle: Cycle }
  | { outcome: 'notRunning' | 'conflict' | 'unknown' };

/** Opens the self-assessment of a running cycle before its date, with HR's reason. */
export async function openCycleAssessment(
  request: { cycleId: string; reason: string },
  { cycles, clock }: { cycles: Cycles; clock: Clock },
): Promise<OpenedAssessment> {
  const cycle = await cycles.load(request.cycleId);
  if (!cycle) return { outcome: 'unknown' };
  if (cycle.status !== 'running') return { outcome: 'notRunning' };
  const now = clock();
  if (assessmentIsOpen(cycle, now)) return { outcome: 'alreadyOpen', cycle };
  const opened: Cycle = {
    ...cycle,
    version: cycle.version + 1,
    assessmentOpensAt: now.toISOString(),
    openedEarlyBecause: request.reason,
  };
  const replaced = await cycles.replace(opened, [fanOut(cycle.cycleId, 'openAssessment')], now);
  if (replaced === 'replaced') return { outcome: 'opened', cycle: opened };
  const there = await cycles.load(cycle.cycleId);
  // Pressed twice: the other press was quicker.
  return there && assessmentIsOpen(there, now)
    ? { outcome: 'alreadyOpen', cycle: there }
    : { outcome: 'conflict' };
}
