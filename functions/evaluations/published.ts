import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Seals } from '../../core/ports/keys.ts';
import { renderPublished } from '../../pages/cycles/published.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

type PublishedPorts = { cycles: Pick<Cycles, 'load' | 'publication'>; seals: Seals; clock: Clock };

/** What everybody who has signed in may read of a cycle that is over. */
export async function publishedPage(visit: SignedInVisit, ports: PublishedPorts): Promise<Answer> {
  const { cycleId = '' } = visit.params;
  const [cycle, publication] = await Promise.all([
    ports.cycles.load(cycleId),
    ports.cycles.publication(cycleId),
  ]);
  if (!cycle || !publication) throw new WebError(404, 'notFound');
  return show(renderPublished({ cycleName: cycle.name, publication }, frameOf(visit, ports)));
}
