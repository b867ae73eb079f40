import type { CalendarYear } from './year.ts';

/**
 * Only the days that no decree can move: fixed holidays, and those reckoned from Easter (28 March 2027). The
 * others (Idul Fitri, Nyepi, Waisak, the lunar new years, collective leave) are missing until the decree is entered,
 * and deadlines that begin before it is out end earlier than they will then.
 */
export const year2027: CalendarYear = {
  year: 2027,
  decree: '',
  holidays: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-28',
    '2027-05-01',
    '2027-05-06',
    '2027-06-01',
    '2027-08-17',
    '2027-12-25',
  ],
  collectiveLeave: [],
};
