import type { WorkingCalendar } from '../calendar/working-days.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

/**
 * An assessor who has not rated in time is replaced by their superior, whose result is final (PermenPAN-RB 6/2022,
 * annex BAB IV A.11 and BAB V A.8). Where the head of the body assesses there is nobody above.
 */
export function overdueRefusal(state: EvaluationState, now: Date): Refusal | undefined {
  if (!state.appealDecider) return { reason: 'notThisPerson' };
  const { dueAt } = state;
  return dueAt !== null && Date.parse(dueAt) >= now.getTime() ? { reason: 'notDueYet', dueAt } : undefined;
}

/** The superior takes the place of the assessor; there is no appeal against a final result. */
export function replacedByTheSuperior(
  state: EvaluationState,
  about: { now: Date; calendar: WorkingCalendar },
) {
  const counted = { ruleSet: ruleSetOf(state.ruleSet), calendar: about.calendar };
  return {
    assessor: state.appealDecider ?? state.assessor,
    appealDecider: null,
    replacedAssessor: state.assessor,
    dueAt: deadlineOf('superiorReview', about.now, counted),
  };
}
