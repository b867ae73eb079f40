import { isStale } from '../evaluation/privacy-acts.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { inBrief, type PersonInBrief } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { People } from '../ports/people.ts';
import type { Corrections } from '../ports/privacy.ts';
import type { Correction } from '../privacy/correction.ts';

type Ports = {
  corrections: Pick<Corrections, 'list'>;
  people: Pick<People, 'load'>;
  cycles: Pick<Cycles, 'list'>;
  evaluations: Pick<Evaluations, 'ofCycle'>;
  perform: PerformCommand;
  clock: Clock;
};

/** A person as corrected, by whom and why. */
type Corrected = { person: PersonInBrief; reason: string; by: string };

/** What was corrected longer ago has been told: the days after a correction make good what broke off. */
const toldForDays = 3;

/**
 * Tells the evaluations of others of a name or a position that was corrected: a superior stands in those of their
 * people. The evaluation of the person is told at once, these by the next daily run. Repeating it changes nothing more.
 */
export async function spreadCorrections(ports: Ports): Promise<{ told: number; failed: number }> {
  const done = { told: 0, failed: 0 };
  const corrected = await correctedLately(ports);
  if (corrected.length === 0) return done;
  for (const { cycleId, status } of await ports.cycles.list()) {
    if (status === 'draft') continue;
    for (const state of await ports.evaluations.ofCycle(cycleId)) {
      for (const one of corrected) if (isStale(state, one.person)) await tell(state, one, done, ports);
    }
  }
  return done;
}

async function correctedLately({ corrections, people, clock }: Ports): Promise<Corrected[]> {
  const since = clock().getTime() - toldForDays * 86_400_000;
  const lately = (await corrections.list()).filter(isNews(since));
  const newest = new Map(lately.map((line) => [line.personId, line]));
  const loaded = await Promise.all(
    [...newest.values()].map(async (line) => ({ line, found: await people.load(line.personId) })),
  );
  return loaded.flatMap(({ line: { reason, by }, found }) =>
    found ? [{ person: inBrief(found), reason: reason ?? '', by }] : [],
  );
}

/** Only names and positions stand in evaluations. */
const isNews =
  (since: number) =>
  ({ at, field, before }: Correction) =>
    before !== null && (field === 'name' || field === 'position') && Date.parse(at) >= since;

/** One evaluation that cannot be told holds up no other. */
async function tell(
  { evaluationId }: EvaluationState,
  { person, reason, by }: Corrected,
  done: { told: number; failed: number },
  { perform }: Ports,
): Promise<void> {
  const { personId, name, position } = person;
  const command = { name: 'rectify', personId, person: { name, position }, reason } as const;
  try {
    const performed = await perform({
      evaluationId,
      version: null,
      command,
      actor: { kind: 'hr', personId: by },
    });
    if (performed.outcome !== 'recorded') throw new Error(`not told: ${performed.outcome}`);
    done.told += 1;
  } catch {
    done.failed += 1;
  }
}
