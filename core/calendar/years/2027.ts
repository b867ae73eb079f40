import { type CalendarYear, names, national } from './year.ts';

/**
 * Only the days that no decree can move: fixed holidays, and those reckoned from Easter (28 March 2027). The
 * others (Idul Fitri, Nyepi, Waisak, the lunar new years, collective leave) are missing until the decree is entered,
 * and deadlines that begin before it is out end earlier than they will then.
 */
export const year2027: CalendarYear = {
  year: 2027,
  decree: '',
  days: [
    national('2027-01-01', names.newYear),
    national('2027-03-26', names.goodFriday),
    national('2027-03-28', names.easter),
    national('2027-05-01', names.labour),
    national('2027-05-06', names.ascension),
    national('2027-06-01', names.pancasila),
    national('2027-08-17', names.independence),
    national('2027-12-25', names.christmas),
  ],
};
