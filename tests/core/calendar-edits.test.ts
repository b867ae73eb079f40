import { describe, expect, it } from 'vitest';
import { calendarFormSchema, editOf } from '../../core/calendar/edit-form.ts';
import {
  type CalendarAct,
  calendarActSchema,
  calendarLimits,
  editRefusal,
  isOfHr,
  yearInForce,
} from '../../core/calendar/edits.ts';
import { builtInYear, calendarIn } from '../../core/calendar/holidays.ts';
import { isWorkingDay } from '../../core/calendar/working-days.ts';
import type { CalendarYear } from '../../core/calendar/years/year.ts';

const told = { year: 2027, reason: 'SKB', at: '2027-01-04T03:00:00.000Z', by: 'Gita Utami' };
const dayOn = (date: string) => ({
  ...{ date, kind: 'collective' as const, decree: 'Surat Edaran 1' },
  name: { id: 'Hari jadi kota', en: 'Anniversary of the city' },
});
const add = (date: string, seq = 1): CalendarAct => ({ act: 'add', day: dayOn(date), seq, ...told });
const remove = (date: string, seq: number): CalendarAct => ({ act: 'remove', date, seq, ...told });
const dates = ({ days }: CalendarYear) => days.map(({ date }) => date);

describe('a year of the calendar', () => {
  const builtIn = builtInYear(2027);

  it('is what the product brings until HR does something to it', () => {
    expect(yearInForce(builtIn, [])).toEqual(builtIn);
    expect(builtIn.decree).toBe('');
  });

  it('of which nothing is known has the five days that never move', () => {
    expect(dates(builtInYear(2031))).toEqual([
      '2031-01-01',
      '2031-05-01',
      '2031-06-01',
      '2031-08-17',
      '2031-12-25',
    ]);
  });

  it('follows what HR did last, whatever order it is read in', () => {
    const acts = [add('2027-03-09', 3), remove('2027-03-09', 2), add('2027-03-09'), remove('2027-12-25', 4)];
    const year = yearInForce(builtIn, acts);
    expect(dates(year)).toContain('2027-03-09');
    expect(dates(year)).not.toContain('2027-12-25');
    expect(dates(year)).toEqual(dates(year).toSorted());
    expect(dates(yearInForce(builtIn, [...acts, remove('2027-03-09', 5)]))).not.toContain('2027-03-09');
    expect(acts.map(({ seq }) => seq)).toEqual([3, 2, 1, 4]);
    expect(dates(yearInForce(builtIn, [remove('2027-03-09', 2), add('2027-03-09', 1)]))).not.toContain(
      '2027-03-09',
    );
  });

  it('knows which of its days HR added', () => {
    const acts = [remove('2027-05-06', 1), add('2027-03-09', 2), add('2027-03-10', 3)];
    const isAdded = (date: string) => isOfHr(dayOn(date), acts);
    expect(['2027-03-09', '2027-03-10', '2027-05-06', '2027-08-17'].map(isAdded)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(isOfHr(dayOn('2027-03-09'), [])).toBe(false);
  });

  it('has the decree that HR recorded', () => {
    const decree: CalendarAct = { act: 'decree', decree: 'SKB 9', seq: 1, ...told };
    expect(yearInForce(builtIn, [decree])).toEqual({ ...builtIn, decree: 'SKB 9' });
  });

  it('counts in the calendar of the body from then on, and leaves the other years alone', () => {
    const calendar = calendarIn('WIB', undefined, [add('2027-03-09'), remove('2027-05-06', 2)]);
    expect(isWorkingDay('2027-03-09', calendar)).toBe(false);
    expect(isWorkingDay('2027-05-06', calendar)).toBe(true);
    expect(isWorkingDay('2026-03-09', calendar)).toBe(true);
    expect(isWorkingDay('2026-05-14', calendar)).toBe(false);
    expect(calendar.years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  });

  it('is named among the years of the body as soon as HR did something to it', () => {
    const act: CalendarAct = { ...add('2030-03-08'), year: 2030 };
    expect(calendarIn('WIB', undefined, [act]).years.map(({ year }) => year)).toContain(2030);
  });
});

describe('an act on a year', () => {
  it.each([add('2027-03-09'), remove('2027-05-06', 2), { act: 'decree', decree: 'SKB 9', seq: 3, ...told }])(
    'reads back as it was written: $act',
    (act) => {
      expect(calendarActSchema.parse(act)).toEqual(act);
      expect(calendarActSchema.safeParse({ ...act, seq: 0 }).success).toBe(false);
    },
  );

  const year = builtInYear(2027);
  const edit = (date: string) => ({ act: 'add' as const, day: dayOn(date), reason: 'x' });

  it.each([
    ['a day of another year', edit('2028-03-09'), { path: 'date', code: 'otherYear' }],
    ['a day that is free already', edit('2027-08-17'), { path: 'date', code: 'dayIsFree' }],
    [
      'removing a day that is none',
      { act: 'remove' as const, date: '2027-03-09', reason: 'x' },
      { path: 'removed', code: 'unknown' },
    ],
    [
      'a decree that is recorded',
      { act: 'decree' as const, decree: '', reason: 'x' },
      { path: 'yearDecree', code: 'sameDecree' },
    ],
  ])('is refused at its field: %s', (_, asked, refusal) => {
    expect(editRefusal(asked, year, [])).toEqual(refusal);
  });

  it('is allowed otherwise', () => {
    expect(editRefusal(edit('2027-03-09'), year, [])).toBeUndefined();
    expect(editRefusal({ act: 'remove', date: '2027-05-06', reason: 'x' }, year, [])).toBeUndefined();
    expect(editRefusal({ act: 'decree', decree: 'SKB 1', reason: 'x' }, year, [])).toBeUndefined();
  });

  it('is refused where the year is full of days, or of acts', () => {
    const all = Array.from({ length: calendarLimits.days }, (_, place) => {
      return dayOn(new Date(Date.UTC(2027, 0, 1 + place)).toISOString().slice(0, 10));
    });
    const full = { ...year, days: all };
    expect(editRefusal(edit('2027-12-01'), full, [])).toEqual({ path: 'date', code: 'tooMany' });
    expect(editRefusal(edit('2027-12-01'), { ...full, days: all.slice(1) }, [])).toBeUndefined();
    expect(editRefusal({ act: 'remove', date: '2027-01-01', reason: 'x' }, full, [])).toBeUndefined();
    const acts = Array.from({ length: calendarLimits.acts }, (_, place) => remove('2027-01-01', place + 1));
    expect(editRefusal(edit('2027-12-01'), year, acts)).toEqual({ path: 'date', code: 'tooMany' });
    expect(editRefusal(edit('2027-12-01'), year, acts.slice(1))).toBeUndefined();
  });
});

describe('the forms of a year', () => {
  it('are read as what they ask for', () => {
    const form = {
      ...{ do: 'add', date: '2027-03-09', kind: 'national', nameId: ' Nyepi ', nameEn: 'Day of Silence' },
      ...{ decree: 'SKB 1', addReason: 'SKB terbit' },
    };
    expect(editOf(calendarFormSchema.parse(form))).toEqual({
      act: 'add',
      day: {
        ...{ date: '2027-03-09', kind: 'national', decree: 'SKB 1' },
        name: { id: 'Nyepi', en: 'Day of Silence' },
      },
      reason: 'SKB terbit',
    });
    const removal = { do: 'remove', removed: '2027-03-09', removeReason: 'Dicabut' };
    expect(editOf(calendarFormSchema.parse(removal))).toEqual({
      ...{ act: 'remove', date: '2027-03-09', reason: 'Dicabut' },
    });
    const decree = { do: 'decree', yearDecree: 'SKB 1', decreeReason: 'Terbit' };
    expect(editOf(calendarFormSchema.parse(decree))).toEqual({
      ...{ act: 'decree', decree: 'SKB 1', reason: 'Terbit' },
    });
  });

  it.each([
    [{ do: 'add', date: '9 Maret' }, ['date', 'kind', 'nameId', 'nameEn', 'decree', 'addReason']],
    [{ do: 'remove', removed: '' }, ['removed', 'removeReason']],
    [{ do: 'decree', yearDecree: ' ', decreeReason: 'x'.repeat(501) }, ['yearDecree', 'decreeReason']],
    [{ do: 'drop' }, ['do']],
  ])('name every field that is wrong: %j', (form, fields) => {
    const parsed = calendarFormSchema.safeParse(form);
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(fields);
  });

  it.each([
    [
      { do: 'add', date: '2027-02-30', kind: 'day' },
      { date: 'date', kind: 'required', nameId: 'required' },
    ],
    [
      { do: 'add', nameId: ' ', nameEn: 'x'.repeat(121) },
      { nameId: 'required', nameEn: 'tooLong' },
    ],
    [
      { do: 'remove', removed: '' },
      { removed: 'required', removeReason: 'required' },
    ],
  ])('say what is wrong with each: %j', (form, said) => {
    const issues = calendarFormSchema.safeParse(form).error?.issues ?? [];
    expect(Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))).toMatchObject(
      said,
    );
  });
});
