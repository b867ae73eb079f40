import * as z from 'zod';
import { may } from '../../core/access/permissions.ts';
import { isLate } from '../../core/cycle/progress.ts';
import { stageSchema } from '../../core/evaluation/stage.ts';
import { selected } from '../../core/orders/targets.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Seals } from '../../core/ports/keys.ts';
import type { UnitPredicates } from '../../core/ports/ratings.ts';
import { teamOf } from '../../core/usecases/team-of.ts';
import { renderOverview } from '../../pages/team/overview.tsx';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import type { SupervisorVisit } from './supervisor-visit.ts';

export type OverviewPorts = {
  evaluations: Evaluations;
  cycles: Cycles;
  unitPredicates: UnitPredicates;
  seals: Seals;
  clock: Clock;
};

/** People on one page. */
const pageSize = 50;

/** What stands in the address; anything odd in it is as if it were not there. */
const querySchema = z.object({
  cycle: z.string().max(80).nullable().catch(null).default(null),
  stage: stageSchema.nullable().catch(null).default(null),
  late: z.literal('yes').optional().catch(undefined),
  q: z.string().max(120).nullable().catch(null).default(null),
  after: z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0),
});

/** Everybody whom the visitor leads in a cycle. Writes nothing. */
export async function overviewPage(visit: SupervisorVisit, ports: OverviewPorts): Promise<Answer> {
  const { cycle: cycleId, stage, late, q, after } = querySchema.parse(visit.query);
  const now = ports.clock();
  const team = await teamOf({ personId: visit.session.personId, cycleId, now }, ports);
  const led = team.states.filter((state) => may(visit.session, 'seeTeam', state));
  const filter = { stage, late: late === 'yes', q };
  const found = selected(led, { ...filter, organisation: null, unit: null, evaluation: null }, now);
  const end = after + pageSize;
  const view = {
    ...{ cycles: team.cycles, cycle: team.cycle, standing: team.standing, filter, after },
    states: found.slice(after, end),
    total: led.length,
    late: led.filter((state) => isLate(state, now)).length,
    found: found.length,
    next: end < found.length ? end : null,
  };
  return show(renderOverview(view, frameOf(visit, ports)));
}
