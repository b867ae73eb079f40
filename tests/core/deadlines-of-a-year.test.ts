import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../core/calendar/holidays.ts';
import {
  endOfDay,
  isWorkingDay,
  localDate,
  startOfDay,
  workingDaysUntil,
} from '../../core/calendar/working-days.ts';
import { year2026 } from '../../core/calendar/years/2026.ts';
import { year2027 } from '../../core/calendar/years/2027.ts';
import { reportDueAt } from '../../core/cycle/reporting.ts';
import { dueAtFor } from '../../core/evaluation/deadlines.ts';
import { outcomeSchema } from '../../core/rating/rating.ts';
import { deadlineOf } from '../../core/rules/deadline-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { deadlineNames } from '../../core/rules/rule-set.ts';
import { cycle } from './examples.ts';

const zones = [
  ['WIB', 7, '16:59:59'],
  ['WITA', 8, '15:59:59'],
  ['WIT', 9, '14:59:59'],
] as const;
const ruleSet = ruleSetOf('permenpanrb-6-2022');

/** Every day of 2026 and the year after, in order, as a wall calendar has them. */
const days = Array.from({ length: 730 }, (_, index) =>
  new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
);
const off = new Set([year2026, year2027].flatMap((year) => year.days.map(({ date }) => date)));
/** The days that are worked, told by the name of the day and the decrees, and by nothing of the code under test. */
const worked = days.filter((day) => {
  const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(new Date(day));
  return name !== 'Sat' && name !== 'Sun' && !off.has(day);
});

describe.each(zones)('every deadline, from every day of 2026, in %s', (zone, hours, lastSecond) => {
  const about = { ruleSet, calendar: calendarIn(zone) };

  it.each(deadlineNames)('%s ends on the day that counting by hand ends on', (name) => {
    const { workingDays } = ruleSet.deadlines[name];
    for (const day of days.slice(0, 365)) {
      // Noon of the zone is the same day for everybody in it.
      const noon = new Date(Date.parse(`${day}T12:00:00Z`) - hours * 3_600_000);
      const last = worked.filter((each) => each > day)[workingDays - 1];
      expect(deadlineOf(name, noon, about), day).toBe(`${last}T${lastSecond}.000Z`);
    }
  });

  it('begins and ends a day at its own midnight', () => {
    const midnight = startOfDay('2026-03-10', hours);
    expect(localDate(new Date(midnight), hours)).toBe('2026-03-10');
    expect(localDate(new Date(Date.parse(midnight) - 1), hours)).toBe('2026-03-09');
    expect(Date.parse(endOfDay('2026-03-10', hours)) - Date.parse(midnight)).toBe(86_399_000);
  });
});

describe.each(zones)(
  'the stages of an appeal, and the report, from every day of 2026, in %s',
  (zone, hours, lastSecond) => {
    const calendar = calendarIn(zone);
    const lastOf = (day: string, count: number) =>
      `${worked.filter((each) => each > day)[count - 1]}T${lastSecond}.000Z`;
    const eachDay = (check: (day: string, noon: Date) => void) => {
      for (const day of days.slice(0, 365))
        check(day, new Date(Date.parse(`${day}T12:00:00Z`) - hours * 3_600_000));
    };

    it.each([
      ['explanation', 3],
      ['reply', 2],
    ] as const)('%s ends after %i working days', (stage, count) => {
      eachDay((day, now) => expect(dueAtFor(stage, { now, cycle, calendar }), day).toBe(lastOf(day, count)));
    });

    it('the report ends thirty working days after the time of evaluation', () => {
      eachDay((day) => {
        const over = { ...cycle, reviewDueAt: endOfDay(day, hours) };
        expect(reportDueAt(over, calendar), day).toBe(lastOf(day, 30));
      });
    });
  },
);

describe('a year of which no decree is known', () => {
  const calendar = calendarIn('WIB');

  it.each([
    ['the new year', '01-01'],
    ['the day of labour', '05-01'],
    ['the birth of Pancasila', '06-01'],
    ['independence', '08-17'],
    ['Christmas', '12-25'],
  ])('keeps %s', (_, date) => {
    for (const year of [2020, 2021, 2034, 2060]) expect(calendar.holidays.has(`${year}-${date}`)).toBe(true);
    expect(calendar.holidays.has(`2019-${date}`)).toBe(false);
    expect(calendar.holidays.has(`2061-${date}`)).toBe(false);
  });

  it('has nothing but those five', () => {
    expect([...calendar.holidays].filter((day) => day.startsWith('2034-'))).toHaveLength(5);
    expect(isWorkingDay('2034-05-01', calendar)).toBe(false);
    expect(isWorkingDay('2034-05-02', calendar)).toBe(true);
  });
});

describe('counting down', () => {
  it('stops at four hundred working days, however far the date is', () => {
    const calendar = calendarIn('WIB');
    const now = new Date('2026-01-01T03:00:00Z');
    expect(workingDaysUntil(now, new Date('2036-01-01T03:00:00Z'), calendar)).toBe(400);
  });
});

describe('a result as it is stored', () => {
  it('has both ratings and what follows from them', () => {
    const whole = { resultRating: 'meets', behaviourRating: 'above', predicate: 'good' };
    expect(outcomeSchema.parse({ ...whole, more: 1 })).toEqual(whole);
    for (const field of Object.keys(whole)) {
      const { [field as keyof typeof whole]: _, ...lacking } = whole;
      expect(outcomeSchema.safeParse(lacking).success).toBe(false);
    }
  });
});
