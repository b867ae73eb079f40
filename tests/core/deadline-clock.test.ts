import { describe, expect, it } from 'vitest';
import { calendarIn } from '../../core/calendar/holidays.ts';
import { afterWorkingDays } from '../../core/calendar/working-days.ts';
import { decide } from '../../core/evaluation/decide.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { wordsFor } from '../../pages/words.ts';
import { at, commands, enrolled } from './examples.ts';

const employee = { kind: 'person', personId: 'employee', via: 'link' } as const;
const minutes = 60_000;

/** Whether the result may still be accepted, so long after the deadline by whichever clock decides. */
function acceptedAt(dueAt: string, afterMs: number): boolean {
  const state: EvaluationState = { ...enrolled, stage: 'acknowledgement', dueAt };
  const now = new Date(Date.parse(dueAt) + afterMs);
  const delivered = '2027-01-11T03:00:00.000Z';
  return decide(state, commands.acknowledge, employee, { ...at(now), delivered }).decided;
}

describe.each([
  ['WIB', 7, '2027-02-19T16:59:59.000Z'],
  ['WITA', 8, '2027-02-19T15:59:59.000Z'],
  ['WIT', 9, '2027-02-19T14:59:59.000Z'],
])('a deadline in %s', (_, utcOffsetHours, instant) => {
  const calendar = { ...calendarIn('WIB', []), utcOffsetHours };
  const dueAt = afterWorkingDays(new Date('2027-02-01T03:00:00Z'), 14, calendar);

  it('is one instant: 23:59:59 on the last day of that zone', () => expect(dueAt).toBe(instant));

  it.each([
    [-5 * minutes, true],
    [0, true],
    [1, false],
    [5 * minutes, false],
  ])('decides by that instant and no clock of a browser: %i ms after it', (afterMs, accepted) => {
    expect(acceptedAt(dueAt, afterMs)).toBe(accepted);
  });
});

it('a deadline at 23:59 in western Indonesia is shown with the date it has there, not with that of UTC', () => {
  const words = wordsFor({
    language: 'id',
    now: new Date('2027-02-01T03:00:00Z'),
    calendar: calendarIn('WIB'),
  });
  expect(words.longDate('2027-02-19T16:59:59.000Z')).toBe('Jumat, 19 Februari 2027');
  expect(words.dateTime('2027-02-19T16:59:59.000Z')).toContain('23.59');
});
