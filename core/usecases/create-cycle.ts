import type { Cycle } from '../cycle/cycle.ts';
import { draftCycle, type NewCycle } from '../cycle/new-cycle.ts';
import { canonical } from '../evaluation/audit.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Digest } from '../ports/keys.ts';
import type { Rosters } from '../ports/rosters.ts';
import type { Templates } from '../ports/templates.ts';
import { pinsOf } from '../templates/template.ts';

export type CreatedCycle =
  | { created: true; cycle: Cycle }
  | { created: false; why: 'noRoster' | 'nameTaken' };

/** Drafts a cycle on the roster in force. The id comes from year and name, so that a form sent twice makes one cycle. */
export async function createCycle(
  form: NewCycle,
  ports: {
    cycles: Cycles;
    rosters: Rosters;
    templates: Pick<Templates, 'newest'>;
    clock: Clock;
    digest: Digest;
    calendar: CalendarInForce;
  },
): Promise<CreatedCycle> {
  const [roster, newest] = await Promise.all([ports.rosters.current(), ports.templates.newest()]);
  if (!roster) return { created: false, why: 'noRoster' };
  const cycleId = `${form.year}-${ports.digest(form.name.toLowerCase()).slice(0, 8)}`;
  const { utcOffsetHours } = await ports.calendar();
  const cycle = draftCycle(form, {
    cycleId,
    importId: roster.importId,
    now: ports.clock(),
    utcOffsetHours,
    templates: pinsOf(newest),
  });
  if ((await ports.cycles.create(cycle)) === 'created') return { created: true, cycle };
  const there = await ports.cycles.load(cycleId);
  const sentTwice =
    there && canonical({ ...there, createdAt: '' }) === canonical({ ...cycle, createdAt: '' });
  return sentTwice ? { created: true, cycle: there } : { created: false, why: 'nameTaken' };
}
