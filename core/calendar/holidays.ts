import type { WorkingCalendar } from './working-days.ts';

/** National holidays that fall on the same day every year; the moving ones are announced year by year. */
const fixedHolidays = ['01-01', '05-01', '06-01', '08-17', '12-25'];

/**
 * The calendar of a body before anybody has entered the year's joint decree (SKB 3 Menteri):
 * weekends and the fixed national holidays, in western Indonesian time.
 */
export function fixedCalendar(firstYear: number, lastYear: number): WorkingCalendar {
  const holidays = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const date of fixedHolidays) holidays.add(`${year}-${date}`);
  }
  return { holidays, utcOffsetHours: 7 };
}

/** The calendar in force. */
export const bodyCalendar: WorkingCalendar = fixedCalendar(2020, 2060);
