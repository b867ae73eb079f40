import * as z from 'zod';
import { type GroupProgress, progressOf } from '../../core/cycle/progress.ts';
import { renderGroups } from '../../pages/cycles/groups.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';
import { evaluationsSeen } from './progress.ts';

/** Lines of stages on a page, besides those of the organisation itself: some ten units at most times of the year. */
const linesShown = 36;

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  organisation: z.string().max(160).nullable().catch(null).default(null),
  q: z.string().trim().max(120).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** How far the organisations of a cycle have come, or the units of one of them. */
export async function groupsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const { cycleId = '' } = visit.params;
  const [cycle, states] = await Promise.all([
    cycleOf(visit, ports),
    evaluationsSeen(visit, { cycleId }, ports),
  ]);
  const { after, ...filter } = querySchema.parse(visit.query);
  const { organisations } = progressOf(states, ports.clock());
  const whole = organisations.find(({ name }) => name === filter.organisation) ?? null;
  const sought = filter.q?.toLocaleLowerCase('id') ?? '';
  const found = (whole?.units ?? organisations).filter(({ name }) =>
    name.toLocaleLowerCase('id').includes(sought),
  );
  const end = endOf(found, after);
  const view = {
    cycle,
    filter,
    organisations: organisations.map(({ name }) => name),
    whole,
    groups: found.slice(after, end),
    after: after > 0 ? String(after) : null,
    next: end < found.length ? String(end) : null,
  };
  return show(renderGroups(view, frameOf(visit, ports)));
}

/** Where the page that begins at a place ends: before its lines become too many, and after one group at least. */
function endOf(groups: readonly GroupProgress[], from: number): number {
  let lines = 0;
  const over = groups.findIndex(({ counts }, place) => {
    if (place < from) return false;
    lines += Object.keys(counts).length;
    return place > from && lines > linesShown;
  });
  return over < 0 ? groups.length : over;
}
