import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import type { DeadlineName, RuleSet } from './rule-set.ts';

/** The last instant of a period that the rules count in working days, from what starts it. */
export function deadlineOf(
  name: DeadlineName,
  from: Date,
  { ruleSet, calendar }: { ruleSet: RuleSet; calendar: WorkingCalendar },
): string {
  return afterWorkingDays(from, ruleSet.deadlines[name].workingDays, calendar);
}
