import { taskOf } from '../tasks/task.ts';
import type { Actor } from './actor.ts';
import type { Command } from './commands.ts';
import { type Effect, executionNameOf, type MailTemplate, phaseOf, startOf } from './effects.ts';
import { waitsForMeeting } from './returns.ts';
import { waitsForAPerson } from './stage.ts';
import type { EvaluationState } from './state.ts';

/**
 * What has to happen outside the table because an evaluation went from one state to the next:
 * the wait in the engine goes on, the next phase begins, people are told.
 */
export function effectsOf(before: EvaluationState, after: EvaluationState, by: Actor): Effect[] {
  const { evaluationId } = after;
  const effects: Effect[] = [];
  if (waitsForAPerson(before.stage))
    effects.push({ kind: 'resumeTask', evaluationId, taskVersion: before.version });
  if (entersAssessment(before, after)) effects.push(startOf(evaluationId, 'assessment'));
  if (entersAppeal(before, after)) effects.push(startOf(evaluationId, 'appeal'));
  return [...effects, ...asked(after), ...told(before, after, by)];
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
  return [move, ...engineEffects(before, after, command, phaseOf(stage)), ...asked(after)];
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

/** Whoever has the turn now gets the link to their task. */
export function asked(after: EvaluationState): Effect[] {
  const { evaluationId, version } = after;
  const task = taskOf(after);
  return task
    ? [{ kind: 'mail', template: 'yourTurn', evaluationId, to: task.assigneeId, taskVersion: version }]
    : [];
}

function entersAppeal(before: EvaluationState, after: EvaluationState): boolean {
  return before.stage === 'acknowledgement' && after.stage === 'explanation';
}

/** Who gets a mail: the employee a notice where one is due, which is their receipt too; the others a receipt. */
function told(before: EvaluationState, after: EvaluationState, by: Actor): Effect[] {
  const notice = noticeOf(after);
  const noticed = notice ? [after.employee.personId] : [];
  const owed = owedAReceipt(before, after, by).filter((personId) => !noticed.includes(personId));
  return [
    ...noticed.map((personId) => mail(after, notice ?? 'receipt', personId)),
    ...owed.map((personId) => mail(after, 'receipt', personId)),
  ];
}

function noticeOf({ stage }: EvaluationState): MailTemplate | undefined {
  if (stage === 'active') return 'planApproved';
  if (waitsForMeeting(stage)) return 'meeting';
  return stage === 'final' ? 'resultFinal' : undefined;
}

/** Both sides of a decision; of what was handed in only who did it, since the other side is asked to read it. */
function owedAReceipt(before: EvaluationState, after: EvaluationState, by: Actor): string[] {
  if (by.kind === 'system') return [];
  const { employee, assessor } = after;
  const handedIn = before.stage === 'planning' || before.stage === 'selfAssessment';
  return [...new Set(handedIn ? [by.personId] : [by.personId, employee.personId, assessor.personId])];
}

function mail({ evaluationId, version }: EvaluationState, template: MailTemplate, to: string): Effect {
  return { kind: 'mail', template, evaluationId, to, taskVersion: null, seq: version };
}
