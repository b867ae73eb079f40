import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Stage } from './stage.ts';

/** Working days to sign or to file an appeal after receipt (PermenPAN-RB 6/2022, annex BAB V). */
export const acknowledgementWorkingDays = 14;
/** Working days to decide an appeal after filing (PermenPAN-RB 6/2022, annex BAB V). */
export const appealWorkingDays = 7;
/** Working days an assessor has at least for a plan that came near or after the cycle's date: a choice of ours. */
export const planReviewWorkingDays = 5;

/** Until when a stage that begins now should be done. Never before a fair number of days for the one whose turn it is. */
export function dueAtFor(
  stage: Stage,
  about: { now: Date; cycle: Cycle; calendar: WorkingCalendar },
): string | null {
  const { now, cycle, calendar } = about;
  const atLeast = (days: number, date: string) => {
    const fair = afterWorkingDays(now, days, calendar);
    return fair > date ? fair : date;
  };
  switch (stage) {
    case 'planning':
      return atLeast(planReviewWorkingDays, cycle.planDueAt);
    case 'planReview':
      return atLeast(planReviewWorkingDays, cycle.planDueAt);
    case 'selfAssessment':
      return atLeast(planReviewWorkingDays, cycle.selfAssessmentDueAt);
    case 'review':
      return atLeast(planReviewWorkingDays, cycle.reviewDueAt);
    case 'acknowledgement':
      return afterWorkingDays(now, acknowledgementWorkingDays, calendar);
    case 'appeal':
      return afterWorkingDays(now, appealWorkingDays, calendar);
    case 'active':
      return cycle.assessmentOpensAt;
    case 'final':
      return null;
  }
}
