import { type CronFields, nextCronTime, parseCron } from './cron.ts';

/** When a schedule fires next, strictly after an instant; undefined when it never does again. */
export type NextTime = (after: number) => number | undefined;

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Understands `rate(...)`, `cron(...)` and `at(...)`.
 * @throws Error naming an expression it does not understand
 */
export function parseSchedule(expression: string, timeZone = 'UTC'): NextTime {
  const [, kind, inside = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') {
    const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inside) ?? [];
    const length = Number(count) * (UNITS[unit] ?? Number.NaN);
    if (length > 0) return (after) => after + length;
  }
  if (kind === 'at') {
    const wall = Date.parse(`${inside}Z`);
    if (!Number.isNaN(wall)) {
      const instant = fromWallTime(wall, timeZone);
      return (after) => (instant > after ? instant : undefined);
    }
  }
  if (kind === 'cron') return cron(parseCron(inside), timeZone);
  throw new Error(`the schedule '${expression}' is not understood`);
}

function cron(fields: CronFields, timeZone: string): NextTime {
  return (after) => {
    const wall = nextCronTime(fields, after + zoneOffset(after, timeZone));
    return wall === undefined ? undefined : fromWallTime(wall, timeZone);
  };
}

/** Milliseconds by which wall clocks in a zone are ahead of UTC at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function fromWallTime(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}
