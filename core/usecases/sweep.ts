import { inLanes } from '../concurrency/in-lanes.ts';
import { workRound } from '../concurrency/work-round.ts';
import { assessmentIsOpen, type Cycle } from '../cycle/cycle.ts';
import { fanOut } from '../cycle/fan-out.ts';
import type { Command } from '../evaluation/commands.ts';
import { overduePlanRefusal } from '../evaluation/overdue-plan.ts';
import { overdueRefusal } from '../evaluation/overdue-review.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Engine } from '../ports/engine.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { DeliverEntry, Outbox } from '../ports/outbox.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  outbox: Outbox;
  engine: Engine;
  perform: PerformCommand;
  deliver: DeliverEntry;
  clock: Clock;
};

/** What one sweep did. */
export type Swept = {
  delivered: number;
  undelivered: number;
  opened: number;
  lapsed: number;
  /** Plans and reviews that fell to the assessor's superior. */
  passedOn: number;
  failed: number;
};

const lanes = 4;
const entriesASweep = 500;
const changesASweep = 500;
/** The stream has this long for an entry before the sweeper takes it for lost. */
const streamPauseMs = 30_000;

/**
 * Wakes what time or a fault has left behind: entries that the stream did not deliver, assessments whose opening
 * date has come, acknowledgements whose window has closed. Everything it does is safe to do twice, and what fails
 * is counted and left for the next sweep.
 */
export async function sweep(ports: Ports): Promise<Swept> {
  const now = ports.clock();
  const swept: Swept = { delivered: 0, undelivered: 0, opened: 0, lapsed: 0, passedOn: 0, failed: 0 };
  await deliverWhatIsLeft(now, swept, ports);
  for (const cycle of await ports.cycles.list()) {
    if (cycle.status !== 'running') continue;
    swept.opened += await openWhatIsDue(cycle, now, swept, ports);
    swept.passedOn += await passOverduePlansOn(cycle, now, swept, ports);
    swept.passedOn += await passOnWhatIsOverdue(cycle, now, swept, ports);
    swept.lapsed += await lapseWhatIsOver(cycle, now, swept, ports);
  }
  return swept;
}

async function deliverWhatIsLeft(now: Date, swept: Swept, { outbox, deliver }: Ports): Promise<void> {
  const entries = await outbox.pending(new Date(now.getTime() - streamPauseMs), entriesASweep);
  await inLanes(entries, lanes, async ({ outboxId }) => {
    try {
      // The list lags behind the stream: what was delivered meanwhile must not be mailed again.
      const entry = await outbox.load(outboxId);
      if (entry) swept[(await deliver(entry)) === 'delivered' ? 'delivered' : 'undelivered'] += 1;
    } catch {
      swept.undelivered += 1;
    }
  });
}

async function openWhatIsDue(cycle: Cycle, now: Date, swept: Swept, ports: Ports): Promise<number> {
  if (!assessmentIsOpen(cycle, now)) return 0;
  const waiting = await ports.evaluations.ofCycle(cycle.cycleId, 'active');
  if (waiting.length === 0) return 0;
  await startFanOut(cycle, swept, ports);
  return performOn(waiting, { name: 'openAssessment' }, swept, ports);
}

/** The workflow opens many at once; without it this sweep and the next ones open them by themselves. */
async function startFanOut({ cycleId }: Cycle, swept: Swept, { engine }: Ports): Promise<void> {
  const start = fanOut(cycleId, 'openAssessment');
  if (start.kind !== 'startExecution') return;
  try {
    await engine.start(start.machine, start.executionName, start.input);
  } catch {
    swept.failed += 1;
  }
}

/** The plan that the assessor has not set in time, or not met about, their superior sets (annex BAB II C.5). */
async function passOverduePlansOn(cycle: Cycle, now: Date, swept: Swept, ports: Ports): Promise<number> {
  if (cycle.overduePlan === 'wait') return 0;
  const stages = ['planReview', 'planMeeting'] as const;
  const lists = await Promise.all(stages.map((stage) => ports.evaluations.ofCycle(cycle.cycleId, stage)));
  return performOn(
    lists.flat().filter((state) => overduePlanRefusal(state, now) === undefined),
    { name: 'passPlanOn' },
    swept,
    ports,
  );
}

/** What the assessor has not rated in time their superior rates, with the final word (annex BAB IV A.11). */
async function passOnWhatIsOverdue(cycle: Cycle, now: Date, swept: Swept, ports: Ports): Promise<number> {
  if (cycle.overdueReview === 'wait') return 0;
  const stages = ['review', 'assessmentMeeting'] as const;
  const lists = await Promise.all(stages.map((stage) => ports.evaluations.ofCycle(cycle.cycleId, stage)));
  const waiting = lists.flat();
  return performOn(
    waiting.filter((state) => overdueRefusal(state, now) === undefined),
    { name: 'passReviewOn' },
    swept,
    ports,
  );
}

/** The window to sign or appeal is 14 working days; silence ends it, and is recorded as such (annex BAB V). */
async function lapseWhatIsOver(cycle: Cycle, now: Date, swept: Swept, ports: Ports): Promise<number> {
  const delivered = await ports.evaluations.ofCycle(cycle.cycleId, 'acknowledgement');
  const over = delivered.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now.getTime());
  return performOn(over, { name: 'lapseAcknowledgement' }, swept, ports);
}

/** One evaluation that cannot be changed holds up no other. */
async function performOn(
  states: readonly EvaluationState[],
  command: Command,
  swept: Swept,
  { perform, clock }: Ports,
): Promise<number> {
  let recorded = 0;
  const round = { atMost: changesASweep, lanes, now: clock() };
  const failed = await workRound(states, round, async ({ evaluationId }) => {
    const performed = await perform({ evaluationId, version: null, command, actor: { kind: 'system' } });
    if (performed.outcome === 'recorded') recorded += 1;
  });
  swept.failed += failed;
  return recorded;
}
