import { inLanes } from '../concurrency/in-lanes.ts';
import { waitsForAPerson } from '../evaluation/stage.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';

type Ports = { cycles: Cycles; evaluations: Evaluations; perform: PerformCommand };

/** What a restored table was found to be, and what was begun on it. */
export type Begun = {
  cycles: number;
  evaluations: number;
  /** Evaluations whose documents and record read. */
  read: number;
  /** Evaluations that wait for somebody: their executions were begun again under a new attempt. */
  restarted: number;
  failed: number;
  /** The newest line of any record: what came later is lost. */
  newestLineAt: string | null;
};

const lanes = 8;
const reason = 'restored: executions and links of before are void';

/**
 * Begins work on a restored table: reads every evaluation, and starts again the execution of each that waits, since
 * tokens in the backup are dead or belong to executions of the table of before. Repeating it starts them once more.
 */
export async function beginOnRestored(ports: Ports): Promise<Begun> {
  const begun: Begun = { cycles: 0, evaluations: 0, read: 0, restarted: 0, failed: 0, newestLineAt: null };
  for (const { cycleId, status } of await ports.cycles.list()) {
    begun.cycles += 1;
    if (status === 'draft') continue;
    const states = await ports.evaluations.ofCycle(cycleId);
    await inLanes(states, lanes, async ({ evaluationId }) => {
      begun.evaluations += 1;
      await begin(evaluationId, begun, ports);
    });
  }
  return begun;
}

async function begin(evaluationId: string, begun: Begun, { evaluations, perform }: Ports): Promise<void> {
  try {
    const file = await evaluations.loadFile(evaluationId);
    if (!file) throw new Error(`evaluation ${evaluationId} does not read`);
    begun.read += 1;
    const newest = file.events.at(-1)?.at ?? null;
    if (newest && (!begun.newestLineAt || newest > begun.newestLineAt)) begun.newestLineAt = newest;
    const { stage, version } = file.state;
    if (!waitsForAPerson(stage)) return;
    const command = { name: 'restartPhase', reason } as const;
    const performed = await perform({ evaluationId, version, command, actor: { kind: 'system' } });
    if (performed.outcome !== 'recorded') throw new Error(`not restarted: ${performed.outcome}`);
    begun.restarted += 1;
  } catch {
    begun.failed += 1;
  }
}
