import { describe, expect, it } from 'vitest';
import type { CalendarAct } from '../../core/calendar/edits.ts';
import { isWorkingDay } from '../../core/calendar/working-days.ts';
import { calendarInForce, calendarKeptMs } from '../../core/usecases/calendar-in-force.ts';
import { editCalendar } from '../../core/usecases/edit-calendar.ts';
import { january } from '../core/examples.ts';
import { fakeCalendarActs } from '../fakes/calendar-acts.ts';
import { fakeClock } from '../fakes/clock.ts';
import { emptyStore } from '../fakes/store.ts';

const name = { id: 'Hari jadi kota', en: 'Anniversary' };
const edit = {
  act: 'add',
  day: { date: '2027-03-09', kind: 'collective', name, decree: 'Surat Edaran 1' },
  reason: 'Hari jadi',
} as const;
const editing = { year: 2027, edit, seen: 0, by: 'Gita Utami' };

function opened() {
  const store = emptyStore();
  const clock = fakeClock(january);
  const acts = fakeCalendarActs(store);
  const reads: number[] = [];
  const broken = { is: false };
  const calendarActs = {
    ...acts,
    from: async (year: number) => {
      reads.push(year);
      if (broken.is) throw new Error('the table does not answer');
      return acts.from(year);
    },
  };
  const inForce = calendarInForce({ calendarActs, zone: 'WIT', clock });
  return { store, clock, calendarActs, reads, broken, inForce };
}

describe('the calendar in force', () => {
  it('is read once a minute by each instance, also by many at once, from the year before on', async () => {
    const { inForce, reads, clock } = opened();
    const [one, two] = await Promise.all([inForce(), inForce()]);
    expect(one).toBe(two);
    clock.forward(calendarKeptMs - 1);
    await inForce();
    expect(reads).toEqual([2026]);
    clock.forward(1);
    await inForce();
    expect(reads).toEqual([2026, 2026]);
    clock.forward(-10 * calendarKeptMs);
    await inForce();
    expect(reads).toHaveLength(3);
  });

  it('has what HR did within a minute, in the zone of the body', async () => {
    const { inForce, clock, ...ports } = opened();
    expect(isWorkingDay('2027-03-09', await inForce())).toBe(true);
    await editCalendar(editing, { ...ports, clock });
    clock.forward(calendarKeptMs);
    const calendar = await inForce();
    expect(isWorkingDay('2027-03-09', calendar)).toBe(false);
    expect([calendar.zone, calendar.utcOffsetHours]).toEqual(['WIT', 9]);
  });

  it('is asked for again when the table did not answer', async () => {
    const { inForce, broken } = opened();
    broken.is = true;
    await expect(inForce()).rejects.toThrow('does not answer');
    broken.is = false;
    expect((await inForce()).zone).toBe('WIT');
  });
});

describe('a reading of the calendar that fails late', () => {
  it('takes nothing from the one that was begun after it', async () => {
    const { clock, calendarActs } = opened();
    const [late, soon] = [Promise.withResolvers<CalendarAct[]>(), Promise.resolve<CalendarAct[]>([])];
    const readings = [late.promise, soon];
    const from = () => readings.shift() ?? expect.unreachable();
    const inForce = calendarInForce({ calendarActs: { ...calendarActs, from }, zone: 'WIB', clock });
    const first = inForce();
    clock.forward(calendarKeptMs);
    const second = await inForce();
    late.reject(new Error('the table does not answer'));
    await expect(first).rejects.toThrow('does not answer');
    expect(await inForce()).toBe(second);
  });
});

describe('an act of HR on the calendar', () => {
  it('is written once, also when its form is sent twice', async () => {
    const { store, clock, ...ports } = opened();
    const first = await editCalendar(editing, { ...ports, clock });
    clock.forward(1_000);
    const second = await editCalendar(editing, { ...ports, clock });
    expect([first.outcome, second.outcome]).toEqual(['written', 'alreadyWritten']);
    const act: CalendarAct = { ...edit, year: 2027, seq: 1, at: january.toISOString(), by: 'Gita Utami' };
    expect(store.calendarActs).toEqual([act]);
  });

  it('gives way to what somebody else did meanwhile, before it or at the same moment', async () => {
    const { store, clock, ...ports } = opened();
    await editCalendar(editing, { ...ports, clock });
    const other = { ...editing, by: 'Orang lain' };
    expect((await editCalendar(other, { ...ports, clock })).outcome).toBe('conflict');
    const otherwise = { ...editing, edit: { ...edit, reason: 'Alasan lain' } };
    expect((await editCalendar(otherwise, { ...ports, clock })).outcome).toBe('conflict');
    expect((await editCalendar({ ...editing, seen: 5 }, { ...ports, clock })).outcome).toBe('conflict');
    const late = { ...ports.calendarActs, of: async () => [] };
    expect((await editCalendar(other, { calendarActs: late, clock })).outcome).toBe('conflict');
    expect(store.calendarActs).toHaveLength(1);
  });

  it('is refused by the rules of the year as it stands', async () => {
    const { clock, ...ports } = opened();
    await editCalendar(editing, { ...ports, clock });
    expect(await editCalendar({ ...editing, seen: 1 }, { ...ports, clock })).toEqual({
      outcome: 'refused',
      refusal: { path: 'date', code: 'dayIsFree' },
    });
  });
});
