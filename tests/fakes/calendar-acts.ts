import type { CalendarActs } from '../../core/ports/calendar.ts';
import { by, copy, type Store } from './store.ts';

/** HR's acts on the calendar, in memory. */
export function fakeCalendarActs(store: Store): CalendarActs {
  const inOrder = () =>
    [...store.calendarActs].sort(by(({ year, seq }) => `${year}#${String(seq).padStart(6, '0')}`));
  return {
    from: async (year) => copy(inOrder().filter((act) => act.year >= year)),
    of: async (year) => copy(inOrder().filter((act) => act.year === year)),
    add: async (act) => {
      const ofYear = store.calendarActs.filter(({ year }) => year === act.year);
      const there = ofYear.find(({ seq }) => seq === act.seq);
      if (there) return JSON.stringify(there) === JSON.stringify(act) ? 'written' : 'conflict';
      if (act.seq !== ofYear.length + 1) return 'conflict';
      store.calendarActs.push(copy(act));
      return 'written';
    },
  };
}
