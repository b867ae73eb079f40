import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Command } from './commands.ts';
import { meetingRefusal } from './meeting.ts';
import { officeRefusal } from './office-acts.ts';
import { overduePlanRefusal } from './overdue-plan.ts';
import { overdueRefusal } from './overdue-review.ts';
import { planRefusal } from './plan-refusal.ts';
import { declineRefusal } from './plan-setting.ts';
import type { Refusal } from './refusal.ts';
import { reviewRefusal } from './review-refusal.ts';
import type { EvaluationState } from './state.ts';

/** Why what a command says cannot be taken; undefined where it can. Each kind of command has its own rules. */
export function refusalOf(
  state: EvaluationState,
  command: Command,
  { now, calendar, digest }: { now: Date; calendar: WorkingCalendar; digest: (text: string) => string },
): Refusal | undefined {
  if (
    command.name === 'submitSelfAssessment' &&
    command.selfAssessment.results.length !== state.plannedResults
  ) {
    return { reason: 'resultsDoNotMatchPlan' };
  }
  if (command.name === 'passReviewOn') return overdueRefusal(state, now);
  if (command.name === 'passPlanOn') return overduePlanRefusal(state, now);
  if (command.name === 'declineChange') return declineRefusal(state, command, digest);
  if (command.name === 'submitReview') return reviewRefusal(state, command.review);
  const apart = 'heldOn' in command ? meetingRefusal(state, command.heldOn, now, calendar) : undefined;
  if (apart) return apart;
  if ('plan' in command) return planRefusal(state, command.plan);
  return officeRefusal(state, command, now);
}
