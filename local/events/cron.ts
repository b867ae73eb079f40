/** The fields of a cron expression, as the values each allows. */
export interface CronFields {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  months: ReadonlySet<number>;
  years: ReadonlySet<number> | undefined;
  day(date: Date): boolean;
}

const DAY = 86_400_000;
const HORIZON_DAYS = 366 * 9;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Parses the six fields of AWS's cron: minutes, hours, day of month, month, day of week, year. */
export function parseCron(text: string): CronFields {
  const [minute, hour, dayOfMonth, month, dayOfWeek, year, ...rest] = text.trim().split(/\s+/);
  if (year === undefined || rest.length > 0) throw new Error(`cron(${text}) does not have six fields`);
  return {
    minutes: values(minute ?? '', 0, 59),
    hours: values(hour ?? '', 0, 23),
    months: values(month ?? '', 1, 12, MONTHS, 1),
    years: year === '*' ? undefined : values(year, 1970, 2199),
    day: dayTest(dayOfMonth ?? '', dayOfWeek ?? ''),
  };
}

/** The next minute that fits, in wall time kept as if it were UTC. */
export function nextCronTime(fields: CronFields, after: number): number | undefined {
  const first = Math.floor(after / 60_000) * 60_000 + 60_000;
  let day = Math.floor(first / DAY) * DAY;
  for (let count = 0; count < HORIZON_DAYS; count += 1, day += DAY) {
    const date = new Date(day);
    if (fields.years?.has(date.getUTCFullYear()) === false) continue;
    if (!fields.months.has(date.getUTCMonth() + 1) || !fields.day(date)) continue;
    for (let minute = 0; minute < 1440; minute += 1) {
      const at = day + minute * 60_000;
      if (at >= first && fields.hours.has(Math.floor(minute / 60)) && fields.minutes.has(minute % 60))
        return at;
    }
  }
  return undefined;
}

function dayTest(dayOfMonth: string, dayOfWeek: string): (date: Date) => boolean {
  if (dayOfWeek === '?' || dayOfWeek === '*') {
    if (dayOfMonth === 'L') return (date) => new Date(date.getTime() + DAY).getUTCDate() === 1;
    const days = values(dayOfMonth, 1, 31);
    return (date) => days.has(date.getUTCDate());
  }
  const days = values(dayOfWeek, 1, 7, WEEKDAYS, 1);
  return (date) => days.has(date.getUTCDay() + 1);
}

function values(
  field: string,
  least: number,
  most: number,
  names: string[] = [],
  firstName = 0,
): ReadonlySet<number> {
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    const value = named >= 0 ? named + firstName : Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new Error(`'${field}' is not understood in a cron expression`);
    }
    return value;
  };
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range === '*' || range === '?' ? [String(least), String(most)] : range.split('-');
    const last = to === undefined ? (step === undefined ? number(from) : most) : number(to);
    for (let value = number(from); value <= last; value += Number(step ?? 1)) found.add(value);
  }
  return found;
}
