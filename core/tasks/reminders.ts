import { isWorkingDay, localDate, type WorkingCalendar, workingDaysUntil } from '../calendar/working-days.ts';
import type { TaskStage } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { PersonInBrief } from '../people/person.ts';
import type { Task } from './task.ts';

/** When people are reminded: a choice of ours, in working days and in hours of the body's zone. */
export const reminderPolicy = {
  beforeDue: 3,
  /** The first working day after the date, and then every so many. */
  afterDueEvery: 5,
  afterDueAtMost: 3,
  /** From which reminder after the date on the superior is told too. */
  escalateFrom: 2,
  fromHour: 8,
  untilHour: 16,
} as const;

/** A reminder that is due. `key` names it, so that it is sent once for a task. */
export type Reminder = { key: string; template: 'reminder' | 'overdue'; escalate: boolean };

const hour = 3_600_000;

/** True on working days while people are at work. */
export function isWorkingHour(now: Date, calendar: WorkingCalendar): boolean {
  const local = new Date(now.getTime() + calendar.utcOffsetHours * hour).getUTCHours();
  const isOpen = local >= reminderPolicy.fromHour && local < reminderPolicy.untilHour;
  return isOpen && isWorkingDay(localDate(now, calendar.utcOffsetHours), calendar);
}

/** Whoever is silent here is late with nothing: time itself ends these stages, and says so in the record. */
const endsByItself: readonly TaskStage[] = ['acknowledgement', 'explanation', 'reply'];

/** The reminder that a task's dates ask for now, sent before or not; undefined when none is due. */
export function reminderDue(
  { openedAt, dueAt, stage }: Pick<Task, 'openedAt' | 'dueAt' | 'stage'>,
  now: Date,
  calendar: WorkingCalendar,
): Reminder | undefined {
  if (dueAt === null) return undefined;
  const due = new Date(dueAt);
  if (now.getTime() <= due.getTime()) {
    const isNear = workingDaysUntil(now, due, calendar) <= reminderPolicy.beforeDue;
    // Whoever was asked only today needs no reminder yet.
    const isOld = workingDaysUntil(new Date(openedAt), now, calendar) >= 1;
    return isNear && isOld ? { key: 'before', template: 'reminder', escalate: false } : undefined;
  }
  const passed = workingDaysUntil(due, now, calendar);
  if (passed < 1 || endsByItself.includes(stage)) return undefined;
  const { afterDueEvery, afterDueAtMost, escalateFrom } = reminderPolicy;
  const number = Math.min(1 + Math.floor((passed - 1) / afterDueEvery), afterDueAtMost);
  return { key: `overdue-${number}`, template: 'overdue', escalate: number >= escalateFrom };
}

/** Who is told when whoever has the turn is late: the assessor of an employee, the superior of an assessor. */
export function superiorOf(state: EvaluationState): PersonInBrief | undefined {
  const turn = turnOf(state.stage);
  if (turn === 'employee') return state.assessor;
  return turn === 'assessor' ? (state.appealDecider ?? undefined) : undefined;
}
