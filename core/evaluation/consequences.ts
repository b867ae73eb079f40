import type { Command } from './commands.ts';
import { type Effect, executionNameOf, phaseOf, startOf } from './effects.ts';
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

/**
 * What has to happen because the office acted on an evaluation that stays where it is. Its task becomes one of the
 * new version, with a link of its own, so that what was sent before leads nowhere any more.
 */
export function effectsOfStaying(
  before: EvaluationState,
  after: EvaluationState,
  command: Command,
): Effect[] {
  const { stage } = before;
  if (!waitsForAPerson(stage)) return [];
  const { evaluationId } = after;
  const move: Effect = { kind: 'moveTask', evaluationId, taskVersion: before.version };
  return [move, ...engineEffects(before, after, command, phaseOf(stage))];
}

function engineEffects(
  before: EvaluationState,
  after: EvaluationState,
  command: Command,
  machine: ReturnType<typeof phaseOf>,
): Effect[] {
  const { evaluationId } = after;
  const executionName = executionNameOf(evaluationId, machine, before.attempts[machine]);
  switch (command.name) {
    case 'restartPhase':
      return [
        { kind: 'stopExecution', machine, executionName },
        startOf(evaluationId, machine, after.attempts[machine]),
      ];
    case 'redriveExecution':
      return [{ kind: 'redriveExecution', machine, executionName }];
    case 'catchUp':
      return [
        { kind: 'answerWaits', evaluationId, before: before.version },
        startOf(evaluationId, machine, before.attempts[machine]),
      ];
    default:
      return [];
  }
}

function entersAssessment(before: EvaluationState, after: EvaluationState): boolean {
  return after.stage === 'selfAssessment' && before.stage !== 'review';
}

function notice(state: EvaluationState, template: 'planApproved' | 'resultFinal'): Effect {
  const { evaluationId, employee } = state;
  return { kind: 'mail', template, evaluationId, to: employee.personId, taskVersion: null };
}
