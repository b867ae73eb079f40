import type { EditRefusal } from '../calendar/edits.ts';
import { type CalendarAct, type CalendarEdit, editRefusal, yearInForce } from '../calendar/edits.ts';
import { builtInYear } from '../calendar/holidays.ts';
import { canonical } from '../evaluation/audit.ts';
import type { CalendarActs } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';

type Editing = {
  year: number;
  edit: CalendarEdit;
  /** How many acts there were when the form was shown. */
  seen: number;
  by: string;
};

export type CalendarEdited =
  | { outcome: 'written' | 'alreadyWritten'; act: CalendarAct }
  | { outcome: 'refused'; refusal: EditRefusal }
  /** Somebody else has done something to the year since. */
  | { outcome: 'conflict' };

/**
 * Adds an act to a year of the calendar. The same form sent twice is one act. It counts for stages that begin from
 * then on; dates that were given stay, and HR may extend them.
 */
export async function editCalendar(
  { year, edit, seen, by }: Editing,
  { calendarActs, clock }: { calendarActs: CalendarActs; clock: Clock },
): Promise<CalendarEdited> {
  const acts = await calendarActs.of(year);
  if (acts.length !== seen) {
    const next = acts[seen];
    const same = next?.by === by && canonical(editIn(next)) === canonical(edit);
    return same ? { outcome: 'alreadyWritten', act: next } : { outcome: 'conflict' };
  }
  const refusal = editRefusal(edit, yearInForce(builtInYear(year), acts), acts);
  if (refusal) return { outcome: 'refused', refusal };
  const act: CalendarAct = { ...edit, year, seq: seen + 1, at: clock().toISOString(), by };
  const added = await calendarActs.add(act);
  return added === 'written' ? { outcome: 'written', act } : { outcome: 'conflict' };
}

function editIn(act: CalendarAct): CalendarEdit {
  const { year: _, seq: __, at: ___, by: ____, ...edit } = act;
  return edit;
}
