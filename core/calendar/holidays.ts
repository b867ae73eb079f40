import type { WorkingCalendar } from './working-days.ts';
import { year2025 } from './years/2025.ts';
import { year2026 } from './years/2026.ts';
import { year2027 } from './years/2027.ts';
import type { CalendarYear } from './years/year.ts';
import { type Zone, zones } from './zones.ts';

/** National holidays that fall on the same day every year; the moving ones are announced year by year. */
const fixedHolidays = ['01-01', '05-01', '06-01', '08-17', '12-25'];
const firstYear = 2020;
const lastYear = 2060;

/** The years of which more is known than the fixed holidays; one file each, added when the joint decree is out. */
export const knownYears: readonly CalendarYear[] = [year2025, year2026, year2027];

/** A working calendar that also knows by which clock the body lives. */
export type BodyCalendar = WorkingCalendar & { zone: Zone };

/** The calendar of a body in a zone: every known year, and the fixed holidays of the others. */
export function calendarIn(zone: Zone, years: readonly CalendarYear[] = knownYears): BodyCalendar {
  const holidays = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const date of fixedHolidays) holidays.add(`${year}-${date}`);
  }
  for (const year of years) {
    for (const date of [...year.holidays, ...year.collectiveLeave]) holidays.add(date);
  }
  return { holidays, zone, utcOffsetHours: zones[zone].utcOffsetHours };
}
