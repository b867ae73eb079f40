import { publicationOf, publishedCycle } from '../cycle/publication.ts';
import { summaryOf } from '../cycle/summary.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';

/**
 * Lets everybody read how the predicates of a closed cycle are spread. It may be done again, when appeals that were
 * still open have been decided: the newest edition replaces the one before.
 */
export async function publishResults(
  cycleId: string,
  { cycles, evaluations, clock }: { cycles: Cycles; evaluations: Evaluations; clock: Clock },
): Promise<'published' | 'notClosed' | 'unknown' | 'conflict'> {
  const [cycle, states] = await Promise.all([cycles.load(cycleId), evaluations.ofCycle(cycleId)]);
  if (!cycle) return 'unknown';
  const publication = publicationOf(cycle, summaryOf(states), clock());
  if (!publication) return 'notClosed';
  const written = await cycles.publish(publishedCycle(cycle), publication);
  return written === 'replaced' ? 'published' : 'conflict';
}
