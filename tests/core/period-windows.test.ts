import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../core/calendar/holidays.ts';
import { noPeriods, periodPolicySchema, periodsOf, rhythms } from '../../core/periods/period.ts';
import { windowOf } from '../../core/periods/window.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';
import { bodyCalendar } from './examples.ts';

const policy = periodPolicySchema.parse({});
const about = { ruleSet: permenpanrb62022, calendar: bodyCalendar };

/** Id, last day, the day on which the window opens, the day on which it closes; counted by hand on the calendar of 2026. */
const quarters = [
  // Between 17 and 25 March nobody works: Nyepi, Idul Fitri and the collective leave around it.
  ['q1', '2026-03-31', '2026-03-11', '2026-04-15'],
  ['q2', '2026-06-30', '2026-06-17', '2026-07-14'],
  ['q3', '2026-09-30', '2026-09-17', '2026-10-14'],
  // Christmas, its collective leave, and New Year.
  ['q4', '2026-12-31', '2026-12-16', '2027-01-15'],
] as const;
const months = [
  ['m01', '2026-01-31', '2026-01-19', '2026-02-13'],
  ['m02', '2026-02-28', '2026-02-12', '2026-03-13'],
  ['m05', '2026-05-31', '2026-05-12', '2026-06-15'],
  ['m12', '2026-12-31', '2026-12-16', '2027-01-15'],
] as const;

describe('the periods of a year', () => {
  it('are four quarters or twelve months that cover it without a gap, as the body sets, or none', () => {
    expect(periodsOf('none', 2026)).toEqual([]);
    for (const [every, count] of [
      ['quarterly', 4],
      ['monthly', 12],
    ] as const) {
      const periods = periodsOf(every, 2028);
      expect(periods).toHaveLength(count);
      expect(periods[0]?.first).toBe('2028-01-01');
      expect(periods.at(-1)?.last).toBe('2028-12-31');
      for (const [index, { last }] of periods.slice(0, -1).entries()) {
        const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
        expect(periods[index + 1]?.first).toBe(next);
      }
    }
    expect(periodsOf('monthly', 2028)[1]?.last).toBe('2028-02-29');
  });

  it.each([
    ['quarterly', 'q', 1],
    ['monthly', 'm', 2],
  ] as const)(
    'are numbered from one, and sort by their ids as they follow each other: %s',
    (every, letter, digits) => {
      const periods = periodsOf(every, 2027);
      expect(periods.map(({ number }) => number)).toEqual(periods.map((_, index) => index + 1));
      for (const { id, number, every: own } of periods) {
        expect(own).toBe(every);
        expect(id).toBe(`${letter}${String(number).padStart(digits, '0')}`);
      }
      const ids = periods.map(({ id }) => id);
      expect(ids.toSorted()).toEqual(ids);
    },
  );
});

describe('the window of a period', () => {
  it.each(quarters)('of %s to %s opens on %s and closes on %s', (id, last, opensOn, closesOn) => {
    const period = periodsOf('quarterly', 2026).find((each) => each.id === id);
    if (!period) throw new Error(id);
    expect(period.last).toBe(last);
    expect(windowOf(period, policy, about)).toMatchObject({ opensOn, closesOn });
  });

  it.each(months)('of %s to %s opens on %s and closes on %s', (id, last, opensOn, closesOn) => {
    const period = periodsOf('monthly', 2026).find((each) => each.id === id);
    if (!period) throw new Error(id);
    expect(period.last).toBe(last);
    expect(windowOf(period, policy, about)).toMatchObject({ opensOn, closesOn });
  });

  it('begins and ends with the days of the body, whichever its zone', () => {
    const [, , third] = periodsOf('quarterly', 2026);
    if (!third) throw new Error('no third quarter');
    const windows = (['WIB', 'WITA', 'WIT'] as const).map((zone) =>
      windowOf(third, policy, { ruleSet: permenpanrb62022, calendar: calendarIn(zone) }),
    );
    expect(windows.map(({ opensAt }) => opensAt)).toEqual([
      '2026-09-16T17:00:00.000Z',
      '2026-09-16T16:00:00.000Z',
      '2026-09-16T15:00:00.000Z',
    ]);
    expect(windows.map(({ closesAt }) => closesAt)).toEqual([
      '2026-10-14T16:59:59.000Z',
      '2026-10-14T15:59:59.000Z',
      '2026-10-14T14:59:59.000Z',
    ]);
  });

  it('leaves the superior fourteen working days after it (annex BAB V A.8)', () => {
    const [first] = periodsOf('quarterly', 2026);
    if (!first) throw new Error('no first quarter');
    // From 16 April on, over the first of May.
    expect(windowOf(first, policy, about).superiorUntil).toBe('2026-05-06T16:59:59.000Z');
  });

  it('is as wide as the body has set it, and opens no earlier than its period', () => {
    const narrow = periodPolicySchema.parse({ opensBefore: 1, closesAfter: 1 });
    const [, , third] = periodsOf('quarterly', 2026);
    if (!third) throw new Error('no third quarter');
    expect(windowOf(third, narrow, about)).toMatchObject({ opensOn: '2026-09-30', closesOn: '2026-10-01' });
    const wide = periodPolicySchema.parse({ opensBefore: 15 });
    const holidays = new Set(
      Array.from({ length: 20 }, (_, day) => `2026-02-${String(day + 5).padStart(2, '0')}`),
    );
    const [, february] = periodsOf('monthly', 2026);
    if (!february) throw new Error('no February');
    const few = { ...about, calendar: { ...bodyCalendar, holidays } };
    expect(windowOf(february, wide, few).opensOn).toBe('2026-02-01');
  });

  it.each([0, 16, 1.5, 'x'])(
    'takes no %s working days to either side, and says how many it takes',
    (wrong) => {
      for (const field of ['opensBefore', 'closesAfter']) {
        const { error } = periodPolicySchema.safeParse({ [field]: wrong });
        expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
          [field, 'windowDays'],
        ]);
      }
    },
  );

  it.each([1, '15'])('takes %s working days to either side', (days) => {
    const policy = periodPolicySchema.parse({ opensBefore: days, closesAfter: days });
    expect(policy).toMatchObject({ opensBefore: Number(days), closesAfter: Number(days) });
  });

  it('is set for quarters, months or nothing, and for quarters unless something is said', () => {
    for (const every of rhythms) expect(periodPolicySchema.parse({ every }).every).toBe(every);
    expect(periodPolicySchema.parse({}).every).toBe('quarterly');
    expect(periodPolicySchema.safeParse({ every: 'weekly' }).error?.issues[0]?.message).toBe('required');
    expect(periodsOf(noPeriods.every, 2027)).toEqual([]);
  });
});
