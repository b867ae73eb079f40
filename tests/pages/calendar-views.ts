import { type CalendarAct, yearInForce } from '../../core/calendar/edits.ts';
import { builtInYear } from '../../core/calendar/holidays.ts';
import { renderCalendarYear } from '../../pages/calendar/year.tsx';
import type { CalendarYearView } from '../../pages/calendar/year-view.ts';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';

const told = { year: 2026, at: '2026-02-05T02:00:00.000Z', by: 'Gita Utami' };
const acts: CalendarAct[] = [
  {
    ...{ ...told, seq: 1, act: 'add', reason: 'Surat edaran Wali Kota tentang hari jadi kota.' },
    day: {
      ...{ date: '2026-11-26', kind: 'collective', decree: 'Surat Edaran Nomor 800/12/2026' },
      name: { id: 'Hari jadi kota', en: 'Anniversary of the city' },
    },
  },
  { ...told, seq: 2, act: 'remove', date: '2026-12-24', reason: 'Cuti bersama dicabut.' },
  {
    ...told,
    seq: 3,
    act: 'decree',
    decree: 'SKB 3 Menteri Nomor 1, 2, dan 3 Tahun 2026',
    reason: 'SKB perubahan.',
  },
];
const view: CalendarYearView = {
  ...{ year: yearInForce(builtInYear(2026), acts), acts },
  ...{ form: emptyForm, conflict: false, mayEdit: true },
};
const wrong = {
  values: { do: 'add', date: '2025-01-01', nameId: 'Hari jadi', removed: '' },
  errors: [
    { path: 'date', code: 'otherYear' },
    { path: 'kind', code: 'required' },
    { path: 'nameEn', code: 'required' },
    { path: 'decree', code: 'required' },
    { path: 'addReason', code: 'required' },
  ],
};

export const calendarPages: Record<string, (frame: Frame) => string> = {
  calendar: (frame) => renderCalendarYear(view, frame),
  'calendar-no-decree': (frame) => renderCalendarYear({ ...view, year: builtInYear(2028), acts: [] }, frame),
  'calendar-wrong': (frame) => renderCalendarYear({ ...view, form: wrong, conflict: true }, frame),
  'calendar-read': (frame) => renderCalendarYear({ ...view, mayEdit: false }, frame),
};
