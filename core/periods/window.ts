import {
  afterWorkingDays,
  endOfDay,
  isWorkingDay,
  localDate,
  startOfDay,
  type WorkingCalendar,
} from '../calendar/working-days.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Period, PeriodPolicy } from './period.ts';

/** When a period is evaluated. Days of the body's zone, both included; instants are the ends of those days. */
export type PeriodWindow = {
  opensOn: string;
  closesOn: string;
  opensAt: string;
  closesAt: string;
  /** Until when the assessor's superior evaluates what the assessor has not (annex BAB IV A.11, BAB V A.8). */
  superiorUntil: string;
};

const dayInMs = 86_400_000;

/** The window of a period, counted in working days from its last day to either side. */
export function windowOf(
  period: Period,
  { opensBefore, closesAfter }: Pick<PeriodPolicy, 'opensBefore' | 'closesAfter'>,
  { ruleSet, calendar }: { ruleSet: RuleSet; calendar: WorkingCalendar },
): PeriodWindow {
  const zone = calendar.utcOffsetHours;
  const opensOn = lastWorkingDays(period, opensBefore, calendar);
  const closesAt = afterWorkingDays(new Date(endOfDay(period.last, zone)), closesAfter, calendar);
  return {
    opensOn,
    closesOn: localDate(new Date(closesAt), zone),
    opensAt: startOfDay(opensOn, zone),
    closesAt,
    superiorUntil: deadlineOf('superiorReview', new Date(closesAt), { ruleSet, calendar }),
  };
}

/** The first of the last so many working days of a period; its first day where it has fewer. */
function lastWorkingDays({ first, last }: Period, count: number, calendar: WorkingCalendar): string {
  let date = last;
  let left = count;
  while (date > first) {
    if (isWorkingDay(date, calendar)) left -= 1;
    if (left === 0) return date;
    date = new Date(Date.parse(date) - dayInMs).toISOString().slice(0, 10);
  }
  return first;
}
