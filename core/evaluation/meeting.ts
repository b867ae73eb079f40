import { localDate, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

/**
 * A meeting is recorded after it was held, and was held after both were asked to it.
 * @param heldOn ISO date on the wall of the body's zone
 */
export function meetingRefusal(
  { stageSince }: EvaluationState,
  heldOn: string,
  now: Date,
  { utcOffsetHours }: WorkingCalendar,
): Refusal | undefined {
  const asked = localDate(new Date(stageSince), utcOffsetHours);
  const today = localDate(now, utcOffsetHours);
  return heldOn < asked || heldOn > today ? { reason: 'meetingNotThen' } : undefined;
}
