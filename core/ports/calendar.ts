import type { BodyCalendar } from '../calendar/holidays.ts';

/**
 * The calendar by which days are counted now. What was counted before stays as it is: a stage keeps the date that it
 * was given (`dueAt` of its state), whatever becomes of the calendar.
 * @throws when the table does not answer
 */
export type CalendarInForce = () => Promise<BodyCalendar>;
