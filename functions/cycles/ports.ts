import type { Cycle } from '../../core/cycle/cycle.ts';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { FollowUps } from '../../core/ports/follow-ups.ts';
import type { Ideas } from '../../core/ports/ideas.ts';
import type { Digest, NewId, Seals } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Orders } from '../../core/ports/orders.ts';
import type { People, PersonIds } from '../../core/ports/people.ts';
import type { Periods } from '../../core/ports/periods.ts';
import type { UnitPredicates } from '../../core/ports/ratings.ts';
import type { Reports } from '../../core/ports/reports.ts';
import type { Rosters } from '../../core/ports/rosters.ts';
import type { Substitutions } from '../../core/ports/substitutions.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { Visit } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

/** What HR's pages of cycles need. */
export type CyclePorts = {
  cycles: Cycles;
  rosters: Rosters;
  templates: Templates;
  evaluations: Evaluations;
  people: People;
  unitPredicates: UnitPredicates;
  reports: Reports;
  ideas: Pick<Ideas, 'list'>;
  orders: Orders;
  personIds: PersonIds;
  newId: NewId;
  perform: PerformCommand;
  followUps: FollowUps;
  periods: Pick<Periods, 'headsIn'>;
  substitutions: Pick<Substitutions, 'all'>;
  seals: Seals;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
  log: Log;
};

/** The cycle that an address names. @throws WebError 404 */
export async function cycleOf(visit: Visit, { cycles }: CyclePorts): Promise<Cycle> {
  const cycle = await cycles.load(visit.params.cycleId ?? '');
  if (!cycle) throw new WebError(404, 'notFound');
  return cycle;
}
