import { type BodyCalendar, calendarIn } from '../calendar/holidays.ts';
import type { Zone } from '../calendar/zones.ts';
import type { CalendarActs, CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';

/** For how long an instance of a function goes on counting by what it has read, in ms; pages say so. */
export const calendarKeptMs = 60_000;

/**
 * The calendar of the product with HR's acts on it, read once a minute by each instance. Days are counted from now on,
 * and backwards no further than the year before, so older years are not read.
 */
export function calendarInForce(ports: {
  calendarActs: Pick<CalendarActs, 'from'>;
  zone: Zone;
  clock: Clock;
}): CalendarInForce {
  let kept: { at: number; calendar: Promise<BodyCalendar> } | undefined;
  const read = async (now: number) => {
    const acts = await ports.calendarActs.from(new Date(now).getUTCFullYear() - 1);
    return calendarIn(ports.zone, undefined, acts);
  };
  return async () => {
    const now = ports.clock().getTime();
    // A clock that was set back must not keep it for ever.
    if (kept && Math.abs(now - kept.at) < calendarKeptMs) return kept.calendar;
    const reading = { at: now, calendar: read(now) };
    kept = reading;
    try {
      return await reading.calendar;
    } catch (error) {
      if (kept === reading) kept = undefined;
      throw error;
    }
  };
}
