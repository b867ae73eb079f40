import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { type Link, linkLeadsOn } from '../tasks/task.ts';

/** Where a link leads. `closed` covers expired, used, replaced and unknown ids: nobody is told which. */
export type FoundTask =
  | { found: 'open'; link: Link; state: EvaluationState }
  | { found: 'over'; link: Link; state: EvaluationState }
  | { found: 'closed' };

/**
 * Follows a link. Never writes. `over` says that the link once led to a task that has been answered: a form that
 * was sent twice must still be told what was recorded, but a mere look is told no more than a stranger.
 */
export async function findTask(
  linkId: string,
  ports: { tasks: Tasks; evaluations: Evaluations; links: Links; clock: Clock },
): Promise<FoundTask> {
  const link = await ports.tasks.link(ports.links.hashOf(linkId));
  if (!link) return { found: 'closed' };
  const state = await ports.evaluations.load(link.evaluationId);
  if (!state) return { found: 'closed' };
  if (linkLeadsOn(link, state, ports.clock())) return { found: 'open', link, state };
  const answered = link.version < state.version;
  return answered ? { found: 'over', link, state } : { found: 'closed' };
}
