import type { calendar as original } from '../id/calendar.ts';
import type { Mirror } from '../mirror.ts';

/** The calendar by which days are counted. */
export const calendar: Mirror<typeof original> = {
  calendar: {
    title: 'Working calendar of {{year}}',
    lead: 'National holidays and collective leave are not counted as working days. Neither are Saturdays and Sundays.',
    decreeIs: 'Source: {{decree}}.',
    noDecree: 'The joint decree for {{year}} is not recorded yet',
    noDecreeHint:
      'Only days that are certain are listed. Deadlines given before the decree is recorded may fall earlier; HR may extend them.',
    noDecreeYet: 'Certain holidays',
    year: 'Year {{year}}',
    days_one: '{{count}} day off',
    days_other: '{{count}} days off',
    date: 'Date',
    name: 'Name',
    kind: 'Kind',
    source: 'Source',
    byHr: '{{decree}} (added by HR)',
    holds: 'When the calendar changes',
    holdsText:
      'A change counts for stages that begin after it, at most one minute after it is saved. Deadlines that were given do not change; HR may extend them. Working days left, reminders and the deadline of reporting results are counted anew.',
    add: 'Add a day',
    addDay: 'Add this day',
    nameId: 'Name in Indonesian',
    nameEn: 'Name in English',
    decree: 'Source',
    decreeHint:
      'For example: SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025, or a circular of the head of the region.',
    reason: 'Reason for the change',
    remove: 'Remove a day',
    removed: 'Day to remove',
    removeDay: 'Remove this day',
    decreeOfYear: 'Joint decree of this year',
    yearDecree: 'Number and year of the decree',
    stateDecree: 'Record the decree',
    limits: 'At most {{days}} days off and {{acts}} changes in a year.',
    history: 'Changes',
    doneBy: '{{at}} by {{by}}',
    didAdd: 'Added: {{date}}, {{name}} ({{kind}}). Source: {{decree}}.',
    didRemove: 'Removed: {{date}}.',
    didDecree: 'Decree recorded: {{decree}}.',
    conflict: 'Somebody else has just changed this calendar. Look at it, then send again.',
  },
  dayKind: { national: 'National holiday', collective: 'Collective leave' },
};
