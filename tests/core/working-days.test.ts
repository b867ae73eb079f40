import { describe, expect, it } from 'vitest';
import { afterWorkingDays, endOfDay, localDate, workingDaysUntil } from '../../core/calendar/working-days.ts';
import { bodyCalendar } from './examples.ts';

describe('working days', () => {
  it('end at the last second of the day in western Indonesian time', () => {
    expect(endOfDay('2027-01-31', 7)).toBe('2027-01-31T16:59:59.000Z');
  });

  it('leave out weekends and holidays, and do not count the first day', () => {
    // Thursday 29 April; Friday 30 counts, Saturday 1 May is both weekend and holiday, Monday 3 counts.
    expect(afterWorkingDays(new Date('2027-04-29T03:00:00Z'), 2, bodyCalendar)).toBe(
      '2027-05-03T16:59:59.000Z',
    );
  });

  it('skip a holiday in the middle of the week', () => {
    // Tuesday 17 August 2027 is Independence Day.
    expect(afterWorkingDays(new Date('2027-08-16T03:00:00Z'), 1, bodyCalendar)).toBe(
      '2027-08-18T16:59:59.000Z',
    );
  });

  it('make fourteen of them three weeks less a day without holidays', () => {
    expect(afterWorkingDays(new Date('2027-02-01T03:00:00Z'), 14, bodyCalendar)).toBe(
      '2027-02-19T16:59:59.000Z',
    );
  });

  it('begin on the local date, which in the evening of UTC is already tomorrow', () => {
    expect(localDate(new Date('2027-02-01T18:00:00Z'), 7)).toBe('2027-02-02');
    expect(localDate(new Date('2027-02-01T18:00:00Z'), 9)).toBe('2027-02-02');
    expect(localDate(new Date('2027-02-01T15:30:00Z'), 9)).toBe('2027-02-02');
  });

  it('are counted down to nothing on the last day', () => {
    const due = new Date(endOfDay('2027-02-05', 7));
    expect(workingDaysUntil(new Date('2027-02-01T03:00:00Z'), due, bodyCalendar)).toBe(4);
    expect(workingDaysUntil(new Date('2027-02-05T03:00:00Z'), due, bodyCalendar)).toBe(0);
    expect(workingDaysUntil(new Date('2027-02-09T03:00:00Z'), due, bodyCalendar)).toBe(0);
  });
});
