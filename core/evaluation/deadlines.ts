import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Stage } from './stage.ts';

/** Working days an assessor has at least for a plan that came near or after the cycle's date: a choice of ours. */
const planReviewWorkingDays = 5;

/** Working days in which two people who are asked to meet should have met: a choice of ours. */
const meetingWorkingDays = 5;

/** Until when a stage that begins now should be done. Never before a fair number of days for the one whose turn it is. */
export function dueAtFor(
  stage: Stage,
  about: { now: Date; cycle: Cycle; calendar: WorkingCalendar; ratedBySuperior?: boolean },
): string | null {
  const { now, cycle, calendar } = about;
  const counted = { ruleSet: ruleSetOf(cycle.ruleSet), calendar };
  const atLeast = (days: number, date: string) => {
    const fair = afterWorkingDays(now, days, calendar);
    return fair > date ? fair : date;
  };
  switch (stage) {
    case 'planning':
      return atLeast(planReviewWorkingDays, cycle.planDueAt);
    case 'planReview':
      return atLeast(planReviewWorkingDays, cycle.planDueAt);
    case 'planMeeting':
    case 'assessmentMeeting':
      return afterWorkingDays(now, meetingWorkingDays, calendar);
    case 'selfAssessment':
      return atLeast(planReviewWorkingDays, cycle.selfAssessmentDueAt);
    case 'review':
      return atLeast(planReviewWorkingDays, cycle.reviewDueAt);
    case 'acknowledgement':
      return deadlineOf(about.ratedBySuperior ? 'superiorAcknowledgement' : 'acknowledgement', now, counted);
    case 'appeal':
      return deadlineOf('appealDecision', now, counted);
    case 'active':
      return cycle.assessmentOpensAt;
    case 'final':
      return null;
  }
}
