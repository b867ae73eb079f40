import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Population } from '../people/population.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Stage } from './stage.ts';

/** Working days an assessor has at least for a plan that came near or after the cycle's date: a choice of ours. */
const planReviewWorkingDays = 5;

/** Working days in which two people who are asked to meet should have met: a choice of ours. */
const meetingWorkingDays = 5;
/** Working days a decider has at least who is asked late, so that nobody counts as silent who was not asked. */
const decisionWorkingDays = 2;

type AboutAppeal = { population?: Population; appealFiledAt?: string | null };

/** Until when a result may be signed or appealed against; a body may give more days than the rules, never fewer. */
function acknowledgementDue(
  counted: { ruleSet: RuleSet; calendar: WorkingCalendar },
  { now, cycle, population = 'PNS' }: AboutAppeal & { now: Date; cycle: Cycle },
): string {
  const lawful = counted.ruleSet.deadlines.acknowledgement.workingDays;
  const days = Math.max(lawful, cycle.appeals[population].filingDays ?? lawful);
  return afterWorkingDays(now, days, counted.calendar);
}

/** Until when a stage that begins now should be done. Never before a fair number of days for the one whose turn it is. */
export function dueAtFor(
  stage: Stage,
  about: { now: Date; cycle: Cycle; calendar: WorkingCalendar; ratedBySuperior?: boolean } & AboutAppeal,
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
      return about.ratedBySuperior
        ? deadlineOf('superiorAcknowledgement', now, counted)
        : acknowledgementDue(counted, about);
    case 'explanation':
      return deadlineOf('appealExplanation', now, counted);
    case 'reply':
      return deadlineOf('appealReply', now, counted);
    case 'appeal':
      // Counted from the day of filing, whoever was heard in between (annex BAB V B.6).
      return atLeast(
        decisionWorkingDays,
        deadlineOf('appealDecision', new Date(about.appealFiledAt ?? now), counted),
      );
    case 'active':
      return cycle.assessmentOpensAt;
    case 'final':
    case 'excluded':
      return null;
  }
}
