import { withoutOldExclusions } from '../cycle/excluded.ts';
import type { Erasure } from '../evaluation/erased.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Corrections, Erasures, Holds } from '../ports/privacy.ts';
import { heldBy, stands } from '../privacy/hold.ts';
import { erasedLately, erasureDue, type Retention, yearsAfter } from '../privacy/retention.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  holds: Holds;
  erasures: Erasures;
  corrections: Corrections;
  perform: PerformCommand;
  clock: Clock;
};

/** What one run did. `left` waits for the next. */
export type Retained = { erased: number; held: number; failed: number; left: number; corrections: number };

/**
 * Erases what the time to keep is over of, unless a legal hold stands on it. First the record says so, then it is
 * done, and it is done again for some days: a run that broke off leaves nothing behind.
 * @param about.atMost evaluations erased in one run; the others come with the next
 * @param about.held everybody of whom a legal hold keeps something
 */
export async function applyRetention(
  about: { retention: Retention; atMost: number; held: ReadonlySet<string> },
  ports: Ports,
): Promise<Retained> {
  const done: Retained = { erased: 0, held: 0, failed: 0, left: 0, corrections: 0 };
  const now = ports.clock();
  for (const cycle of await ports.cycles.list()) {
    const { cycleId, status, createdAt } = cycle;
    const next = withoutOldExclusions(cycle, about.retention, { now, held: about.held });
    // Another who changed the cycle meanwhile is no harm: the next run comes by.
    if (next) await ports.cycles.replace(next, [], now);
    if (status === 'draft' || yearsAfter(createdAt, about.retention.contentsYears) > now) continue;
    for (const stage of ['final', 'excluded'] as const)
      for (const state of await ports.evaluations.ofCycle(cycleId, stage))
        await visit(state, about, now, done, ports);
  }
  done.corrections = await eraseCorrections(about, now, ports);
  return done;
}

async function visit(
  state: EvaluationState,
  { retention, atMost }: { retention: Retention; atMost: number },
  now: Date,
  done: Retained,
  ports: Ports,
): Promise<void> {
  for (const what of erasedLately(state, now)) await ports.erasures.erase(state.evaluationId, what, now);
  const what = erasureDue(state, retention, now);
  if (!what) return;
  if (done.erased >= atMost) done.left += 1;
  else await eraseOne(state, what, now, done, ports);
}

/** One evaluation that cannot be erased holds up no other. */
async function eraseOne(
  state: EvaluationState,
  what: Erasure,
  now: Date,
  done: Retained,
  ports: Ports,
): Promise<void> {
  const { evaluationId, version } = state;
  try {
    if (await isHeld(state, ports)) {
      done.held += 1;
      return;
    }
    const command = { name: 'erase', what } as const;
    const performed = await ports.perform({ evaluationId, version, command, actor: { kind: 'system' } });
    if (performed.outcome !== 'recorded') throw new Error(`not erased: ${performed.outcome}`);
    await ports.erasures.erase(evaluationId, what, now);
    done.erased += 1;
  } catch {
    done.failed += 1;
  }
}

async function isHeld(state: EvaluationState, { holds }: Ports): Promise<boolean> {
  const found = await Promise.all(
    heldBy(state).map(({ subject, subjectId }) => holds.on(subject, subjectId)),
  );
  return found.flat().some(stands);
}

/** Old values of corrections have a time of their own. */
async function eraseCorrections(
  { retention: { correctionsYears }, held }: { retention: Retention; held: ReadonlySet<string> },
  now: Date,
  { corrections, holds }: Ports,
): Promise<number> {
  let erased = 0;
  for (const { personId, seq, at, before } of await corrections.list()) {
    if (before === null || yearsAfter(at, correctionsYears) > now) continue;
    if (held.has(personId) || (await holds.on('person', personId)).some(stands)) continue;
    await corrections.eraseValues(personId, seq);
    erased += 1;
  }
  return erased;
}
