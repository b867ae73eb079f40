import type { Cycle } from '../cycle/cycle.ts';
import { leavesTheTask } from '../evaluation/commands.ts';
import { cycleIdOf, type EvaluationState, partyOf, taskVersionOf } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { type Link, linkLeadsOn } from '../tasks/task.ts';

/** A task with the cycle that it belongs to, which is read at the same time. */
type Held = { link: Link; state: EvaluationState; cycle: Cycle | undefined };

/** Where a link leads. `closed` covers expired, used, replaced and unknown ids: nobody is told which. */
export type FoundTask =
  | (Held & { found: 'open' })
  | (Held & { found: 'over' })
  /** `known` is for the log alone: ids that we never gave out are somebody's guesses. */
  | { found: 'closed'; known: boolean };

/**
 * Follows a link. Never writes. `over` says that the link once led to a task that has been answered: a form that
 * was sent twice must still be told what was recorded, but a mere look is told no more than a stranger. Neither is
 * one whose link has expired or who plays no part in the evaluation any more. Every link costs the same reads.
 */
export async function findTask(
  linkId: string,
  ports: {
    tasks: Pick<Tasks, 'link'>;
    evaluations: Evaluations;
    cycles: Pick<Cycles, 'load'>;
    links: Links;
    clock: Clock;
  },
): Promise<FoundTask> {
  const linkHash = ports.links.hashOf(linkId);
  const link = await ports.tasks.link(linkHash);
  const evaluationId = link?.evaluationId ?? linkHash;
  const [state, cycle] = await Promise.all([
    ports.evaluations.load(evaluationId),
    ports.cycles.load(cycleIdOf(evaluationId)),
  ]);
  if (!link || !state) return { found: 'closed', known: link !== undefined };
  const now = ports.clock();
  if (linkLeadsOn(link, state, now)) return { found: 'open', link, state, cycle };
  const answered = link.version < taskVersionOf(state) && Date.parse(link.validUntil) > now.getTime();
  const isTheirs = async () =>
    partyOf(state, link.personId) !== undefined || (await hasAnswered(link, state, ports.evaluations));
  return answered && (await isTheirs())
    ? { found: 'over', link, state, cycle }
    : { found: 'closed', known: true };
}

/**
 * Whoever answered for another may see what they answered, also when it is not their turn any more. What left the task
 * as it was, such as a later date, is passed over.
 */
async function hasAnswered(
  { evaluationId, version, personId }: Link,
  now: EvaluationState,
  evaluations: Evaluations,
): Promise<boolean> {
  for (let seq = version + 1; seq <= now.version; seq += 1) {
    const event = await evaluations.event(evaluationId, seq);
    if (event && leavesTheTask(event.command)) continue;
    return event?.onBehalfOf !== undefined && event.by.kind === 'person' && event.by.personId === personId;
  }
  return false;
}
