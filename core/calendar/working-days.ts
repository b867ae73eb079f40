/** Days on which nobody has to act: national holidays and collective leave, as ISO dates of the body's zone. */
export type WorkingCalendar = {
  holidays: ReadonlySet<string>;
  /** Hours ahead of UTC: 7 for WIB, 8 for WITA, 9 for WIT. Indonesia has no summer time. */
  utcOffsetHours: number;
};

const hour = 3_600_000;
const day = 24 * hour;

/** The ISO date on the wall of the body's zone at an instant. */
export function localDate(instant: Date, utcOffsetHours: number): string {
  return new Date(instant.getTime() + utcOffsetHours * hour).toISOString().slice(0, 10);
}

/** The last second of an ISO date in the body's zone, as an instant. */
export function endOfDay(date: string, utcOffsetHours: number): string {
  return new Date(Date.parse(`${date}T23:59:59Z`) - utcOffsetHours * hour).toISOString();
}

/** The first instant of an ISO date in the body's zone. */
export function startOfDay(date: string, utcOffsetHours: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - utcOffsetHours * hour).toISOString();
}

/** True on Monday to Friday that is no holiday. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(date);
}

/**
 * The end of the n-th working day after an instant (hari kerja, PermenPAN-RB 6/2022, annex BAB V).
 * The day of the instant itself is not counted.
 * @param count whole working days, 1 or more
 */
export function afterWorkingDays(from: Date, count: number, calendar: WorkingCalendar): string {
  let time = from.getTime();
  let left = count;
  while (left > 0) {
    time += day;
    if (isWorkingDay(localDate(new Date(time), calendar.utcOffsetHours), calendar)) left -= 1;
  }
  return endOfDay(localDate(new Date(time), calendar.utcOffsetHours), calendar.utcOffsetHours);
}

/** How many working days are left until an instant; 0 when it is today or past. */
export function workingDaysUntil(now: Date, until: Date, calendar: WorkingCalendar): number {
  const last = localDate(until, calendar.utcOffsetHours);
  let count = 0;
  for (let time = now.getTime() + day; count < 400; time += day) {
    const date = localDate(new Date(time), calendar.utcOffsetHours);
    if (date > last) break;
    if (isWorkingDay(date, calendar)) count += 1;
  }
  return count;
}
