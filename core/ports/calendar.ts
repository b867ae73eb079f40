import type { CalendarAct } from '../calendar/edits.ts';
import type { BodyCalendar } from '../calendar/holidays.ts';

/**
 * The calendar by which days are counted now. What was counted before stays as it is: a stage keeps the date that it
 * was given (`dueAt` of its state), whatever becomes of the calendar.
 * @throws when the table does not answer
 */
export type CalendarInForce = () => Promise<BodyCalendar>;

/** What HR did to the calendar. Acts are written once and stay. */
export interface CalendarActs {
  /** Acts on a year and the years after it, in the order of years and of acts. */
  from(year: number): Promise<CalendarAct[]>;
  /** Acts on one year, the first one first. */
  of(year: number): Promise<CalendarAct[]>;
  /** `conflict` when there is another act of that number, or the one before it is missing. */
  add(act: CalendarAct): Promise<'written' | 'conflict'>;
}
