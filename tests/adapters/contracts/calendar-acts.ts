import { describe, expect, it } from 'vitest';
import type { CalendarAct } from '../../../core/calendar/edits.ts';
import type { TablePorts } from '../../fakes/table.ts';

const told = { reason: 'SKB', at: '2027-01-05T03:00:00.000Z', by: 'Gita Utami' };
const name = { id: 'Libur', en: 'Holiday' };
const added = (date: string, seq: number): CalendarAct => {
  const day = { date, kind: 'collective', name, decree: 'SKB 1' } as const;
  return { act: 'add', year: Number(date.slice(0, 4)), seq, day, ...told };
};

/** What every keeper of HR's acts on the calendar promises. */
export function calendarActsContract(ports: () => TablePorts): void {
  describe('acts on the calendar', () => {
    it('are written once each, in their order, and read by year and from a year on', async () => {
      const { calendarActs } = ports();
      const first = added('2051-03-01', 1);
      const second: CalendarAct = { act: 'remove', year: 2051, seq: 2, date: '2051-03-01', ...told };
      const third: CalendarAct = { act: 'decree', year: 2051, seq: 3, decree: 'SKB 2', ...told };
      const later = added('2052-05-02', 1);
      expect(await calendarActs.of(2051)).toEqual([]);
      expect(await calendarActs.add(second)).toBe('conflict');
      expect(await calendarActs.add(first)).toBe('written');
      expect(await calendarActs.add(first)).toBe('written');
      expect(await calendarActs.add({ ...first, reason: 'Lain' })).toBe('conflict');
      expect(await calendarActs.add(second)).toBe('written');
      expect(await calendarActs.add(third)).toBe('written');
      expect(await calendarActs.add(later)).toBe('written');
      expect(await calendarActs.add({ ...later, seq: 3 })).toBe('conflict');
      expect(await calendarActs.of(2051)).toEqual([first, second, third]);
      expect(await calendarActs.from(2051)).toEqual([first, second, third, later]);
      expect(await calendarActs.from(2052)).toEqual([later]);
      expect(await calendarActs.from(2053)).toEqual([]);
    });
  });
}
