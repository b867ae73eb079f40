import { may } from '../../core/access/permissions.ts';
import { awaitedPeriods, countPeriods, type PeriodCounts } from '../../core/periods/overview.ts';
import { isAsked, periodStatuses } from '../../core/periods/status.ts';
import { renderCyclePeriods } from '../../pages/cycles/periods.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

const pageSize = 50;

/** How far the periods of a cycle are, and who still has none in one of them. */
export async function cyclePeriodsPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const cycle = await cycleOf(visit, ports);
  const [all, heads, substitutions] = await Promise.all([
    ports.evaluations.ofCycle(cycle.cycleId),
    ports.periods.headsIn(cycle.cycleId),
    ports.substitutions.all(),
  ]);
  const states = all.filter((state) => may(visit.session, 'seeCycles', state));
  const about = { cycle, states, heads, calendar: visit.calendar, now: ports.clock() };
  const counts = countPeriods(about);
  const known = counts.find(({ period }) => period.id === visit.query.period);
  const chosen = (known ?? newestAsked(counts))?.period.id ?? null;
  const awaited = chosen ? awaitedPeriods({ ...about, substitutions, periodId: chosen }) : [];
  awaited.sort((a, b) => placeOf(a.state).localeCompare(placeOf(b.state)));
  const after = Math.min(Math.max(Number(visit.query.after) || 0, 0), awaited.length);
  const end = after + pageSize;
  const view = {
    ...{ cycle, counts, chosen, total: awaited.length },
    awaited: awaited.slice(after, end),
    after: after > 0 ? String(after) : null,
    next: end < awaited.length ? String(end) : null,
  };
  return show(renderCyclePeriods(view, frameOf(visit, ports)));
}

/** The newest period in which anybody is asked. */
function newestAsked(counts: readonly PeriodCounts[]): PeriodCounts | undefined {
  return counts.findLast(({ counts: of }) =>
    periodStatuses.some((status) => isAsked(status) && of[status] > 0),
  );
}

type Placed = { organisation: string; unit: string; employee: { name: string } };
const placeOf = ({ organisation, unit, employee }: Placed) => `${organisation}\n${unit}\n${employee.name}`;
