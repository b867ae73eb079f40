import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../core/calendar/holidays.ts';
import { isWorkingHour, reminderDue } from '../../core/tasks/reminders.ts';

const wib = calendarIn('WIB');
const wit = calendarIn('WIT');
/** Friday 19 February 2027, in western Indonesia. */
const dueAt = '2027-02-19T16:59:59.000Z';
const task = { openedAt: '2027-02-01T03:00:00.000Z', dueAt, stage: 'planReview' } as const;
const keyAt = (now: string, about: { openedAt?: string } = {}) =>
  reminderDue({ ...task, ...about }, new Date(now), wib)?.key;

describe('working hours', () => {
  it.each([
    ['Monday 07:59', '2027-02-01T00:59:59Z', false],
    ['Monday 08:00', '2027-02-01T01:00:00Z', true],
    ['Monday 15:59', '2027-02-01T08:59:59Z', true],
    ['Monday 16:00', '2027-02-01T09:00:00Z', false],
    ['Saturday 10:00', '2027-02-06T03:00:00Z', false],
    ['Independence Day 10:00', '2027-08-17T03:00:00Z', false],
  ])('%s', (_, now, open) => expect(isWorkingHour(new Date(now), wib)).toBe(open));

  it('are those of the zone', () => {
    expect(isWorkingHour(new Date('2027-01-31T23:00:00Z'), wit)).toBe(true);
    expect(isWorkingHour(new Date('2027-01-31T23:00:00Z'), wib)).toBe(false);
  });
});

describe('a reminder', () => {
  it('comes three working days before the date, and not earlier', () => {
    expect(keyAt('2027-02-15T03:00:00Z')).toBeUndefined();
    expect(keyAt('2027-02-16T03:00:00Z')).toBe('before');
    expect(keyAt('2027-02-19T16:59:59Z')).toBe('before');
  });

  it('spares whoever was asked only today', () => {
    expect(keyAt('2027-02-17T08:00:00Z', { openedAt: '2027-02-17T02:00:00.000Z' })).toBeUndefined();
    expect(keyAt('2027-02-18T02:00:00Z', { openedAt: '2027-02-17T02:00:00.000Z' })).toBe('before');
  });

  it('comes on the first working day after the date, then every five, three in all', () => {
    const [saturday, monday, friday, nextMonday, twoWeeks, year] = [
      '2027-02-20T03:00:00Z',
      '2027-02-22T03:00:00Z',
      '2027-02-26T03:00:00Z',
      '2027-03-01T03:00:00Z',
      '2027-03-08T03:00:00Z',
      '2027-12-06T03:00:00Z',
    ].map((now) => keyAt(now));
    expect([saturday, monday, friday]).toEqual([undefined, 'overdue-1', 'overdue-1']);
    expect([nextMonday, twoWeeks, year]).toEqual(['overdue-2', 'overdue-3', 'overdue-3']);
  });

  it('tells the superior from the second one after the date on', () => {
    const escalates = (now: string) => reminderDue(task, new Date(now), wib)?.escalate;
    expect(escalates('2027-02-22T03:00:00Z')).toBe(false);
    expect(escalates('2027-03-01T03:00:00Z')).toBe(true);
  });

  it('is not sent where nothing is due, nor for a result that becomes final by itself', () => {
    expect(reminderDue({ ...task, dueAt: null }, new Date('2027-03-01T03:00:00Z'), wib)).toBeUndefined();
    const result = { ...task, stage: 'acknowledgement' as const };
    expect(reminderDue(result, new Date('2027-02-18T03:00:00Z'), wib)?.key).toBe('before');
    expect(reminderDue(result, new Date('2027-02-22T03:00:00Z'), wib)).toBeUndefined();
  });
});
