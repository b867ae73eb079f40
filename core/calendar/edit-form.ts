import * as z from 'zod';
import { type CalendarEdit, calendarLimits } from './edits.ts';
import { dayKinds } from './years/year.ts';

const line = (max: number) => z.string('required').trim().min(1, 'required').max(max, 'tooLong');
const date = z.iso.date('date');
const reason = line(calendarLimits.reason);

/** HR's forms of a year of the calendar; each has a button of its own, and reasons of its own. */
export const calendarFormSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('add'),
    date,
    kind: z.enum(dayKinds, 'required'),
    nameId: line(calendarLimits.name),
    nameEn: line(calendarLimits.name),
    decree: line(calendarLimits.decree),
    addReason: reason,
  }),
  z.object({ do: z.literal('remove'), removed: z.iso.date('required'), removeReason: reason }),
  z.object({ do: z.literal('decree'), yearDecree: line(calendarLimits.decree), decreeReason: reason }),
]);

/** What a form asks for. */
export function editOf(form: z.infer<typeof calendarFormSchema>): CalendarEdit {
  if (form.do === 'remove') return { act: 'remove', date: form.removed, reason: form.removeReason };
  if (form.do === 'decree') return { act: 'decree', decree: form.yearDecree, reason: form.decreeReason };
  const { kind, decree } = form;
  const name = { id: form.nameId, en: form.nameEn };
  return { act: 'add', day: { date: form.date, kind, name, decree }, reason: form.addReason };
}
