import { workRound } from '../concurrency/work-round.ts';
import type { Command } from '../evaluation/commands.ts';
import { isIndependent, nextDecider } from '../evaluation/independence.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { inBrief, type Person } from '../people/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { PerformCommand } from '../ports/commands.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { PeopleAbove } from '../ports/people.ts';

type Ports = {
  cycles: Cycles;
  evaluations: Evaluations;
  perform: PerformCommand;
  peopleAbove: PeopleAbove;
  clock: Clock;
};

/** What one look at the appeals did. `nobodyLeft`: overdue, and there is nobody further up; the office has to look. */
export type SweptAppeals = { unheard: number; passedUp: number; nobodyLeft: number; failed: number };

const lanes = 4;
const appealsASweep = 500;

/**
 * Lets no appeal wait for somebody who is silent: a side that does not speak in time is recorded as silent, and a
 * decision that is overdue falls to the next one up, as does one whose decider turns out not to be independent.
 */
export async function sweepAppeals(ports: Ports): Promise<SweptAppeals> {
  const swept: SweptAppeals = { unheard: 0, passedUp: 0, nobodyLeft: 0, failed: 0 };
  const now = ports.clock();
  for (const { cycleId, status } of await ports.cycles.list()) {
    if (status !== 'running') continue;
    const [explaining, replying, deciding] = await Promise.all(
      (['explanation', 'reply', 'appeal'] as const).map((stage) => ports.evaluations.ofCycle(cycleId, stage)),
    );
    const late = (states: EvaluationState[] = []) => states.filter((state) => isOver(state, now));
    await each(late(explaining), { swept, now }, (state) => lapse(state, 'lapseExplanation', swept, ports));
    await each(late(replying), { swept, now }, (state) => lapse(state, 'lapseReply', swept, ports));
    await each(late(deciding), { swept, now }, (state) => passUp(state, 'silent', swept, ports));
    const begun = (explaining ?? []).filter((state) => !isOver(state, now));
    await each(begun, { swept, now }, (state) => replaceDependent(state, swept, ports));
  }
  return swept;
}

const isOver = ({ dueAt }: EvaluationState, now: Date) => dueAt !== null && Date.parse(dueAt) < now.getTime();

/** One appeal that cannot be moved holds up no other. */
async function each(
  states: readonly EvaluationState[],
  { swept, now }: { swept: SweptAppeals; now: Date },
  work: (state: EvaluationState) => Promise<void>,
): Promise<void> {
  const failed = await workRound(states, { atMost: appealsASweep, lanes, now }, work);
  swept.failed += failed;
}

async function lapse(
  { evaluationId, version }: EvaluationState,
  name: 'lapseExplanation' | 'lapseReply',
  swept: SweptAppeals,
  ports: Ports,
): Promise<void> {
  if (await recorded(evaluationId, version, { name }, ports)) swept.unheard += 1;
}

async function passUp(
  state: EvaluationState,
  because: 'silent' | 'notIndependent',
  swept: SweptAppeals,
  ports: Ports,
): Promise<void> {
  const rater = state.rated?.by ?? state.assessor;
  const above = await ports.peopleAbove(rater.personId);
  const next = nextDecider(state, above);
  if (!next) {
    swept.nobodyLeft += 1;
    return;
  }
  const superiors = above.slice(above.indexOf(next) + 1).map(({ personId }: Person) => personId);
  const command: Command = { name: 'passAppealOn', appealDecider: inBrief(next), superiors, because };
  if (await recorded(state.evaluationId, state.version, command, ports)) swept.passedUp += 1;
}

/** The roster may have changed since the cycle began: whoever now works below the rater does not decide. */
async function replaceDependent(state: EvaluationState, swept: SweptAppeals, ports: Ports): Promise<void> {
  if (!state.appealDecider) return;
  const above = await ports.peopleAbove(state.appealDecider.personId);
  const superiors = above.map(({ personId }) => personId);
  if (isIndependent(state, state.appealDecider.personId, superiors)) return;
  await passUp(state, 'notIndependent', swept, ports);
}

async function recorded(
  evaluationId: string,
  version: number,
  command: Command,
  { perform }: Ports,
): Promise<boolean> {
  const performed = await perform({ evaluationId, version, command, actor: { kind: 'system' } });
  return performed.outcome === 'recorded';
}
