import { describe, expect, it } from 'vitest';
import { calendarIn, knownYears } from '../../core/calendar/holidays.ts';
import { afterWorkingDays, localDate } from '../../core/calendar/working-days.ts';
import { dueAtFor } from '../../core/evaluation/deadlines.ts';
import type { Stage } from '../../core/evaluation/stage.ts';
import { lawfulAppeal, lawfulAppeals } from '../../core/rules/appeal-policy.ts';
import { deadlineOf } from '../../core/rules/deadline-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { at, bodyCalendar, cycle, january } from './examples.ts';

const ruleSet = ruleSetOf('permenpanrb-6-2022');

/**
 * Reckoned by hand on the calendar of 2026: over Nyepi and Idul Fitri (18-24 March) and Good Friday, over Ascension,
 * Idul Adha and Pancasila day with their leave, and over Independence Day and Maulid.
 */
const table = [
  ['2026-03-09', 'delivery', '2026-04-06'],
  ['2026-03-09', 'acknowledgement', '2026-04-06'],
  ['2026-03-09', 'appealFiling', '2026-04-06'],
  ['2026-03-09', 'appealDecision', '2026-03-25'],
  ['2026-03-09', 'superiorReview', '2026-04-06'],
  ['2026-03-09', 'superiorDelivery', '2026-03-25'],
  ['2026-03-09', 'superiorAcknowledgement', '2026-03-25'],
  ['2026-03-09', 'report', '2026-04-28'],
  ['2026-05-13', 'acknowledgement', '2026-06-09'],
  ['2026-05-13', 'appealDecision', '2026-05-26'],
  ['2026-05-13', 'report', '2026-07-02'],
  ['2026-08-10', 'acknowledgement', '2026-09-01'],
  ['2026-08-10', 'appealDecision', '2026-08-20'],
  ['2026-08-10', 'report', '2026-09-23'],
] as const;

describe('the deadlines of the annex over a year with holidays', () => {
  it.each(table)('from %s, %s ends on %s', (from, name, until) => {
    const end = deadlineOf(name, new Date(`${from}T03:00:00Z`), { ruleSet, calendar: bodyCalendar });
    expect(localDate(new Date(end), 7)).toBe(until);
    expect(end).toBe(`${until}T16:59:59.000Z`);
  });

  it.each([
    ['WIB', '2026-03-25T16:59:59.000Z'],
    ['WITA', '2026-03-25T15:59:59.000Z'],
    ['WIT', '2026-03-25T14:59:59.000Z'],
  ] as const)('end with the day of %s', (zone, end) => {
    const about = { ruleSet, calendar: calendarIn(zone) };
    expect(deadlineOf('appealDecision', new Date('2026-03-09T03:00:00Z'), about)).toBe(end);
  });

  it('begin with the local day: late in the evening of UTC it is tomorrow in all three zones', () => {
    const about = { ruleSet, calendar: calendarIn('WIT') };
    expect(deadlineOf('appealDecision', new Date('2026-03-08T16:00:00Z'), about)).toBe(
      '2026-03-25T14:59:59.000Z',
    );
  });
});

describe('the calendar years', () => {
  it.each(knownYears.map((year) => [year.year, year] as const))(
    'of %i hold days of that year, once each',
    (year, known) => {
      const days = known.days.map(({ date }) => date);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day.startsWith(`${year}-`) && !Number.isNaN(Date.parse(day)))).toBe(true);
    },
  );

  it('with a decree have seventeen holidays, and leave only on days that would be worked', () => {
    for (const { days } of knownYears.filter(({ decree }) => decree)) {
      const holidays = days.filter(({ kind }) => kind === 'national').map(({ date }) => date);
      const leave = days.filter(({ kind }) => kind === 'collective').map(({ date }) => date);
      expect(holidays).toHaveLength(17);
      expect(leave.map((day) => new Date(day).getUTCDay()).every((day) => day >= 1 && day <= 5)).toBe(true);
      expect(leave.some((day) => holidays.includes(day))).toBe(false);
    }
  });
});

describe('the end of a stage', () => {
  const late = new Date('2028-02-07T03:00:00Z');
  const end = (stage: Stage, now = january, about: object = {}) => dueAtFor(stage, { ...at(now), ...about });

  it.each([
    ['planning', cycle.planDueAt],
    ['planReview', cycle.planDueAt],
    ['selfAssessment', cycle.selfAssessmentDueAt],
    ['review', cycle.reviewDueAt],
  ] as const)('is the date of the cycle, and never before a fair number of days: %s', (stage, date) => {
    expect(end(stage)).toBe(date);
    expect(end(stage, late)).toBe(afterWorkingDays(late, 5, bodyCalendar));
  });

  it.each(['planMeeting', 'assessmentMeeting'] as const)(
    'is five working days after a meeting is asked for: %s',
    (stage) => {
      expect(end(stage)).toBe(afterWorkingDays(january, 5, bodyCalendar));
    },
  );

  it('is the day of the year where it waits for that, and none where it is over', () => {
    expect(end('active')).toBe(cycle.assessmentOpensAt);
    expect([end('final'), end('excluded')]).toEqual([null, null]);
  });

  it('is for a result what the body gave the group, of whom nothing else is known that of PNS', () => {
    const appeals = { ...lawfulAppeals, PNS: { ...lawfulAppeal, filingDays: 20 } };
    const days = (population: object) =>
      end('acknowledgement', january, { ...population, cycle: { ...cycle, appeals } });
    expect(days({})).toBe(afterWorkingDays(january, 20, bodyCalendar));
    expect(days({ population: 'PPPK' })).toBe(afterWorkingDays(january, 14, bodyCalendar));
  });
});
