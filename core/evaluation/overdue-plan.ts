import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

/** Working days that the superior of an assessor has to set the plan: a choice of ours, the regulation names none. */
const superiorSetsWithin = 5;

/**
 * Where the assessor has not set the plan in time, or not met about it, the employee sets it with the assessor's superior (PermenPAN-RB
 * 6/2022, annex BAB II C.5: not done by the end of January). Once; and where the head of the body assesses there is
 * nobody above.
 */
export function overduePlanRefusal(state: EvaluationState, now: Date): Refusal | undefined {
  if (!state.appealDecider || state.planSetter) return { reason: 'notThisPerson' };
  const { dueAt } = state;
  return dueAt !== null && Date.parse(dueAt) >= now.getTime() ? { reason: 'notDueYet', dueAt } : undefined;
}

/** The superior sets this plan in the place of the assessor, who stays the assessor for all that comes after. */
export function setByTheSuperior(state: EvaluationState, about: { now: Date; calendar: WorkingCalendar }) {
  return {
    planSetter: state.appealDecider,
    dueAt: afterWorkingDays(about.now, superiorSetsWithin, about.calendar),
  };
}
