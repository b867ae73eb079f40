import * as z from 'zod';
import { type CalendarDay, type CalendarYear, calendarDaySchema } from './years/year.ts';

/** Most days of a year and most acts of HR on it, and characters of what HR writes. */
export const calendarLimits = { days: 60, acts: 200, name: 120, decree: 160, reason: 500 } as const;

const about = {
  year: z.int(),
  /** Counted from 1 in each year: the version of the year that this act made. */
  seq: z.int().min(1),
  reason: z.string(),
  at: z.iso.datetime(),
  /** Who did it, by name. */
  by: z.string(),
};

/** One thing that HR did to a year of the calendar; written once. What the product brings is what it is done to. */
export const calendarActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), day: calendarDaySchema, ...about }),
  z.object({ act: z.literal('remove'), date: z.iso.date(), ...about }),
  /** The joint decree of the year is out, or is another one. */
  z.object({ act: z.literal('decree'), decree: z.string(), ...about }),
]);
export type CalendarAct = z.infer<typeof calendarActSchema>;
type Told = 'year' | 'seq' | 'at' | 'by';
/** What HR asks for, before it is known when and as the how manieth. */
export type CalendarEdit =
  | Omit<Extract<CalendarAct, { act: 'add' }>, Told>
  | Omit<Extract<CalendarAct, { act: 'remove' }>, Told>
  | Omit<Extract<CalendarAct, { act: 'decree' }>, Told>;

/** A year after everything that was done to it, in the order in which it was done; its days in theirs. */
export function yearInForce(year: CalendarYear, acts: readonly CalendarAct[]): CalendarYear {
  const days = new Map(year.days.map((day) => [day.date, day]));
  let { decree } = year;
  for (const act of [...acts].sort((a, b) => a.seq - b.seq)) {
    if (act.act === 'add') days.set(act.day.date, act.day);
    else if (act.act === 'remove') days.delete(act.date);
    else decree = act.decree;
  }
  const inOrder = [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { year: year.year, decree, days: inOrder };
}

/** Why an act is refused, at the field of the form that says so. */
export type EditRefusal = { path: 'date' | 'removed' | 'yearDecree'; code: string };

/** What stands against an act; undefined where nothing does. */
export function editRefusal(
  edit: CalendarEdit,
  year: CalendarYear,
  acts: readonly CalendarAct[],
): EditRefusal | undefined {
  const path = pathOf(edit);
  const has = (date: string) => year.days.some((day) => day.date === date);
  if (acts.length >= calendarLimits.acts) return { path, code: 'tooMany' };
  if (edit.act === 'decree') return edit.decree === year.decree ? { path, code: 'sameDecree' } : undefined;
  if (edit.act === 'remove') return has(edit.date) ? undefined : { path, code: 'unknown' };
  if (!edit.day.date.startsWith(`${year.year}-`)) return { path, code: 'otherYear' };
  if (has(edit.day.date)) return { path, code: 'dayIsFree' };
  return year.days.length >= calendarLimits.days ? { path, code: 'tooMany' } : undefined;
}

function pathOf({ act }: CalendarEdit): EditRefusal['path'] {
  if (act === 'add') return 'date';
  return act === 'remove' ? 'removed' : 'yearDecree';
}

/** True for a day that HR added, whatever the product brings. */
export function isOfHr({ date }: CalendarDay, acts: readonly CalendarAct[]): boolean {
  return acts.some((act) => act.act === 'add' && act.day.date === date);
}
