import type { Command } from '../evaluation/commands.ts';
import { isOver } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Findings } from '../ports/findings.ts';
import { isTroubled, type Reason, reasons } from '../recovery/diagnosis.ts';
import type { Finding } from '../recovery/finding.ts';
import type { Standing } from '../recovery/plan-recovery.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  findings: Findings;
  /** Says of each evaluation why it stands where it stands. */
  diagnose: (states: readonly EvaluationState[]) => Promise<Standing[]>;
  perform: PerformCommand;
  clock: Clock;
};

/** What one look found and did. */
export type Reconciled = {
  open: number;
  repaired: number;
  listed: number;
  cleared: number;
  failed: number;
  longOverdue: number;
  troubles: Record<string, number>;
};

/** Looked at together: each needs a few reads. */
const atOnce = 200;
/** Whatever cannot be restarted so often needs a person. */
const attemptsAtMost = 5;
/** Fewer than this may well be missing for reasons of their own. */
const tooManyMissing = 10;
const longMs = 7 * 86_400_000;

/**
 * Compares every open evaluation with what ought to be. What is safe to mend without asking is mended, since doing
 * it twice changes nothing for anybody: an execution that is missing is started again, a wait that did not hear of
 * its answer is told. Everything else is listed for a person, and taken off the list once it is well.
 */
export async function reconcile(ports: Ports): Promise<Reconciled> {
  const done: Reconciled = {
    open: 0,
    repaired: 0,
    listed: 0,
    cleared: 0,
    failed: 0,
    longOverdue: 0,
    troubles: Object.fromEntries(reasons.map((reason) => [reason, 0])),
  };
  for (const { cycleId, status } of await ports.cycles.list()) {
    if (status === 'draft') continue;
    const [states, before] = await Promise.all([
      ports.evaluations.ofCycle(cycleId),
      ports.findings.ofCycle(cycleId),
    ]);
    const open = states.filter(({ stage }) => !isOver(stage));
    const left = new Map(before.map((finding) => [finding.evaluationId, finding]));
    for (let from = 0; from < open.length; from += atOnce) {
      const standings = await ports.diagnose(open.slice(from, from + atOnce));
      const repairs = recorderIsDeaf(standings) ? withoutRestarts : safeRepair;
      for (const standing of standings) await settle(standing, left, done, { ...ports, repairs });
    }
    // What is final has no trouble any more.
    for (const evaluationId of left.keys()) await clear(evaluationId, done, ports);
  }
  return done;
}

async function settle(
  { dossier, diagnosis }: Standing,
  left: Map<string, Finding>,
  done: Reconciled,
  ports: Ports & { repairs: typeof safeRepair },
): Promise<void> {
  const { state } = dossier;
  const { evaluationId, cycleId } = state;
  const known = left.get(evaluationId);
  left.delete(evaluationId);
  done.open += 1;
  if (!diagnosis || !isTroubled(diagnosis)) {
    if (known) await clear(evaluationId, done, ports);
    return;
  }
  const { reason, since } = diagnosis;
  const now = ports.clock();
  done.troubles[reason] = (done.troubles[reason] ?? 0) + 1;
  if (reason === 'overdueUntouched' && now.getTime() - Date.parse(since) > longMs) done.longOverdue += 1;
  const command = ports.repairs(reason, state);
  if (command && (await repair(state, command, done, ports))) return;
  done.listed += 1;
  await ports.findings.record({ evaluationId, cycleId, reason, since, foundAt: now.toISOString() });
}

/**
 * True when so many executions are missing at once that it is rather their record that is: what tells of executions
 * has fallen silent, and starting everybody again would only send everybody another mail.
 */
function recorderIsDeaf(standings: readonly Standing[]): boolean {
  const missing = standings.filter(({ diagnosis }) => diagnosis?.reason === 'executionMissing').length;
  return missing >= tooManyMissing && missing * 4 > standings.length;
}

function withoutRestarts(reason: Reason, state: EvaluationState): Command | undefined {
  return reason === 'executionMissing' ? undefined : safeRepair(reason, state);
}

function safeRepair(reason: Reason, { attempts }: EvaluationState): Command | undefined {
  if (reason === 'taskMissing') return { name: 'catchUp', reason: 'reconcile: taskMissing' };
  const most = Math.max(attempts.plan, attempts.assessment, attempts.appeal);
  if (reason === 'executionMissing' && most < attemptsAtMost)
    return { name: 'restartPhase', reason: 'reconcile: executionMissing' };
  return undefined;
}

/** One evaluation that cannot be mended holds up no other. */
async function repair(
  { evaluationId, version }: EvaluationState,
  command: Command,
  done: Reconciled,
  { perform }: Ports,
): Promise<boolean> {
  try {
    const performed = await perform({ evaluationId, version, command, actor: { kind: 'system' } });
    if (performed.outcome === 'recorded') done.repaired += 1;
    return performed.outcome === 'recorded';
  } catch {
    done.failed += 1;
    return false;
  }
}

async function clear(evaluationId: string, done: Reconciled, { findings }: Ports): Promise<void> {
  done.cleared += 1;
  await findings.clear(evaluationId);
}
