import { inLanes } from '../concurrency/in-lanes.ts';
import { assessmentIsOpen, type Cycle } from '../cycle/cycle.ts';
import { fanOut } from '../cycle/fan-out.ts';
import type { Command } from '../evaluation/commands.ts';
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
export type Swept = { delivered: number; undelivered: number; opened: number; lapsed: number };

const lanes = 4;
const entriesASweep = 500;
const changesASweep = 500;
/** The stream has this long for an entry before the sweeper takes it for lost. */
const streamPauseMs = 30_000;

/**
 * Wakes what time or a fault has left behind: entries that the stream did not deliver, assessments whose opening
 * date has come, acknowledgements whose window has closed. Everything it does is safe to do twice.
 */
export async function sweep(ports: Ports): Promise<Swept> {
  const now = ports.clock();
  const swept: Swept = { delivered: 0, undelivered: 0, opened: 0, lapsed: 0 };
  const entries = await ports.outbox.pending(new Date(now.getTime() - streamPauseMs), entriesASweep);
  await inLanes(entries, lanes, async (entry) => {
    const delivered = await ports.deliver(entry).catch(() => 'later' as const);
    swept[delivered === 'delivered' ? 'delivered' : 'undelivered'] += 1;
  });
  for (const cycle of await ports.cycles.list()) {
    if (cycle.status !== 'running') continue;
    swept.opened += await openWhatIsDue(cycle, now, ports);
    swept.lapsed += await lapseWhatIsOver(cycle, now, ports);
  }
  return swept;
}

async function openWhatIsDue(cycle: Cycle, now: Date, ports: Ports): Promise<number> {
  if (!assessmentIsOpen(cycle, now)) return 0;
  const waiting = await ports.evaluations.ofCycle(cycle.cycleId, 'active');
  if (waiting.length === 0) return 0;
  const start = fanOut(cycle.cycleId, 'openAssessment');
  if (start.kind === 'startExecution')
    await ports.engine.start(start.machine, start.executionName, start.input);
  return performOn(waiting, { name: 'openAssessment' }, ports);
}

/** The window to sign or appeal is 14 working days; silence ends it, and is recorded as such (annex BAB V). */
async function lapseWhatIsOver(cycle: Cycle, now: Date, ports: Ports): Promise<number> {
  const delivered = await ports.evaluations.ofCycle(cycle.cycleId, 'acknowledgement');
  const over = delivered.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now.getTime());
  return performOn(over, { name: 'lapseAcknowledgement' }, ports);
}

async function performOn(
  states: readonly EvaluationState[],
  command: Command,
  { perform }: Ports,
): Promise<number> {
  const performed = await inLanes(states.slice(0, changesASweep), lanes, ({ evaluationId }) =>
    perform({ evaluationId, version: null, command, actor: { kind: 'system' } }),
  );
  return performed.filter(({ outcome }) => outcome === 'recorded').length;
}
