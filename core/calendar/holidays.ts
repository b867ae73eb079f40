import { type CalendarAct, yearInForce } from './edits.ts';
import type { WorkingCalendar } from './working-days.ts';
import { year2025 } from './years/2025.ts';
import { year2026 } from './years/2026.ts';
import { year2027 } from './years/2027.ts';
import { type CalendarYear, names, national } from './years/year.ts';
import { type Zone, zones } from './zones.ts';

/** National holidays that fall on the same day every year; the moving ones are announced year by year. */
const fixedHolidays = [
  ['01-01', names.newYear],
  ['05-01', names.labour],
  ['06-01', names.pancasila],
  ['08-17', names.independence],
  ['12-25', names.christmas],
] as const;

/** The years that can be counted in. */
export const calendarYears = { first: 2020, last: 2060 } as const;

/** The years of which more is known than the fixed holidays; one file each, added when the joint decree is out. */
export const knownYears: readonly CalendarYear[] = [year2025, year2026, year2027];

/** A year as the product has it: with its decree, or with what no decree can move. */
export function builtInYear(year: number, known: readonly CalendarYear[] = knownYears): CalendarYear {
  const days = fixedHolidays.map(([date, name]) => national(`${year}-${date}`, name));
  return known.find((each) => each.year === year) ?? { year, decree: '', days };
}

/** A working calendar that also knows by which clock the body lives, and why each day is free. */
export type BodyCalendar = WorkingCalendar & { zone: Zone; years: readonly CalendarYear[] };

/**
 * The calendar of a body in a zone: every known year, the fixed holidays of the others, and over them what HR has
 * done to them.
 */
export function calendarIn(
  zone: Zone,
  known: readonly CalendarYear[] = knownYears,
  acts: readonly CalendarAct[] = [],
): BodyCalendar {
  const { first, last } = calendarYears;
  const years = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return yearInForce(
      builtInYear(year, known),
      acts.filter((act) => act.year === year),
    );
  });
  const holidays = new Set(years.flatMap(({ days }) => days.map(({ date }) => date)));
  const told = new Set([...known, ...acts].map(({ year }) => year));
  return {
    ...{ holidays, zone, utcOffsetHours: zones[zone].utcOffsetHours },
    years: years.filter(({ year }) => told.has(year)),
  };
}
