import { type Effect, startOf } from './effects.ts';
import { waitsForAPerson } from './stage.ts';
import type { EvaluationState } from './state.ts';

/**
 * What has to happen outside the table because an evaluation went from one state to the next:
 * the wait in the engine goes on, the next phase begins, people are told.
 */
export function effectsOf(before: EvaluationState, after: EvaluationState): Effect[] {
  const { evaluationId } = after;
  const effects: Effect[] = [];
  if (waitsForAPerson(before.stage))
    effects.push({ kind: 'resumeTask', evaluationId, taskVersion: before.version });
  if (entersAssessment(before, after)) effects.push(startOf(evaluationId, 'assessment'));
  if (after.stage === 'appeal') effects.push(startOf(evaluationId, 'appeal'));
  if (after.stage === 'active') effects.push(notice(after, 'planApproved'));
  if (after.stage === 'final') effects.push(notice(after, 'resultFinal'));
  return effects;
}

function entersAssessment(before: EvaluationState, after: EvaluationState): boolean {
  return after.stage === 'selfAssessment' && before.stage !== 'review';
}

function notice(state: EvaluationState, template: 'planApproved' | 'resultFinal'): Effect {
  const { evaluationId, employee } = state;
  return { kind: 'mail', template, evaluationId, to: employee.personId, taskVersion: null };
}
