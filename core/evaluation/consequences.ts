import { taskOf } from '../tasks/task.ts';
import type { Actor } from './actor.ts';
import { type Command, leavesTheTask } from './commands.ts';
import { type Effect, executionNameOf, type MailTemplate, phaseOf, startOf } from './effects.ts';
import { waitsForMeeting } from './returns.ts';
import { waitsForAPerson } from './stage.ts';
import { type EvaluationState, taskVersionOf } from './state.ts';

/**
 * What has to happen outside the table because an evaluation went from one state to the next:
 * the wait in the engine goes on, the next phase begins, people are told.
 */
export function effectsOf(before: EvaluationState, after: EvaluationState, by: Actor): Effect[] {
  const { evaluationId } = after;
  if (before.stage === 'excluded')
    return [...beginsAgain(after), ...asked(after), ...told(before, after, by)];
  const effects: Effect[] = [];
  if (waitsForAPerson(before.stage))
    effects.push({ kind: 'resumeTask', evaluationId, taskVersion: taskVersionOf(before) });
  if (reopensThePlan(before, after)) effects.push(...planAgain(before, after));
  if (entersAssessment(before, after)) effects.push(startOf(evaluationId, 'assessment'));
  if (entersAppeal(before, after)) effects.push(startOf(evaluationId, 'appeal'));
  return [...effects, ...asked(after), ...told(before, after, by)];
}

/** The phase of whoever is taken back begins again; what may be left of it from before ends. */
function beginsAgain({ evaluationId, stage, attempts }: EvaluationState): Effect[] {
  if (!waitsForAPerson(stage)) return [];
  const machine = phaseOf(stage);
  const attempt = attempts[machine];
  const executionName = executionNameOf(evaluationId, machine, attempt - 1);
  return [{ kind: 'stopExecution', machine, executionName }, startOf(evaluationId, machine, attempt)];
}

/**
 * What has to happen because the office acted on an evaluation that stays where it is. Its task becomes one of the
 * new version, with a link of its own, so that what was sent before leads nowhere any more.
 */
export function effectsOfStaying(
  before: EvaluationState,
  after: EvaluationState,
  command: Command,
  by: Actor,
): Effect[] {
  const { stage } = before;
  const moved = toldOfAssessor(before, after, command);
  if (!waitsForAPerson(stage)) return moved;
  const { evaluationId } = after;
  const taskVersion = taskVersionOf(before);
  if (command.name === 'extend') return toldOfDate(after);
  if (command.name === 'rectify') return [];
  if (leavesTheTask(command.name)) return toldOfDelivery(before, after, by);
  const move: Effect = { kind: 'moveTask', evaluationId, taskVersion };
  // The link stands on the sheet.
  if (command.name === 'printSheet') return [move];
  return [move, ...engineEffects(before, after, command, phaseOf(stage)), ...moved, ...asked(after)];
}

/** Everybody whom a move or a new assessor concerns: the employee, who assessed them, and who does from now on. */
function toldOfAssessor(before: EvaluationState, after: EvaluationState, command: Command): Effect[] {
  if (command.name !== 'reassignAssessor') return [];
  if (!command.move && before.assessor.personId === after.assessor.personId) return [];
  const people = [after.employee, before.assessor, after.assessor].map(({ personId }) => personId);
  // Without a move whoever has the turn hears of it by what they are asked.
  const asks = command.move ? undefined : taskOf(after)?.assigneeId;
  const owed = [...new Set(people)].filter((personId) => personId !== asks);
  return owed.map((personId) => mail(after, 'receipt', personId));
}

/** Both sides have a receipt of what was recorded of a delivery; the superior hears that it has fallen to them. */
function toldOfDelivery(before: EvaluationState, after: EvaluationState, by: Actor): Effect[] {
  if (by.kind !== 'system')
    return owedAReceipt(before, after, by).map((personId) => mail(after, 'receipt', personId));
  const falls = after.delivery?.fallen?.to === 'superior' && !before.delivery?.fallen;
  return falls && after.appealDecider ? [mail(after, 'undelivered', after.appealDecider.personId)] : [];
}

/** Whoever has the turn hears of the later date, by the link that they have. */
function toldOfDate(after: EvaluationState): Effect[] {
  const { evaluationId, version } = after;
  const task = taskOf(after);
  if (!task) return [];
  const to = task.assigneeId;
  return [{ kind: 'mail', template: 'extended', evaluationId, to, taskVersion: task.version, seq: version }];
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

/** The execution that agreed on the plan may still be on its way to its end; it is not to wait again beside the new one. */
function planAgain({ evaluationId, attempts }: EvaluationState, after: EvaluationState): Effect[] {
  const executionName = executionNameOf(evaluationId, 'plan', attempts.plan);
  return [
    { kind: 'stopExecution', machine: 'plan', executionName },
    startOf(evaluationId, 'plan', after.attempts.plan),
  ];
}

function reopensThePlan(before: EvaluationState, after: EvaluationState): boolean {
  return before.stage === 'active' && (after.stage === 'planning' || after.stage === 'planReview');
}

function entersAssessment(before: EvaluationState, after: EvaluationState): boolean {
  return after.stage === 'selfAssessment' && before.stage !== 'review';
}

/** Whoever has the turn now gets the link to their task. */
export function asked(after: EvaluationState): Effect[] {
  const { evaluationId } = after;
  const task = taskOf(after);
  return task
    ? [{ kind: 'mail', template: 'yourTurn', evaluationId, to: task.assigneeId, taskVersion: task.version }]
    : [];
}

function entersAppeal(before: EvaluationState, after: EvaluationState): boolean {
  return before.stage === 'acknowledgement' && after.stage === 'explanation';
}

/** Who gets a mail: the employee a notice where one is due, which is their receipt too; the others a receipt. */
function told(before: EvaluationState, after: EvaluationState, by: Actor): Effect[] {
  const notice = before.stage === 'excluded' ? 'readmitted' : noticeOf(before, after);
  const noticed = notice ? [after.employee.personId] : [];
  const owed = owedAReceipt(before, after, by).filter((personId) => !noticed.includes(personId));
  return [
    ...noticed.map((personId) => mail(after, notice ?? 'receipt', personId)),
    ...owed.map((personId) => mail(after, 'receipt', personId)),
  ];
}

function noticeOf(
  before: EvaluationState,
  { stage, ending, planSet }: EvaluationState,
): MailTemplate | undefined {
  // A plan that stays as it was is news of no plan; a receipt tells that the change was declined.
  const stays = before.planSet !== null && before.planSet.hash === planSet?.hash;
  if (stage === 'active') return stays ? undefined : 'planApproved';
  if (waitsForMeeting(stage)) return 'meeting';
  if (stage === 'excluded') return 'excluded';
  if (ending === 'unfinished') return 'closedUnfinished';
  return stage === 'final' ? 'resultFinal' : undefined;
}

/** Both sides of a decision; of what was handed in only who did it, since the other side is asked to read it. */
function owedAReceipt(before: EvaluationState, after: EvaluationState, by: Actor): string[] {
  if (by.kind === 'system') return [];
  const { employee, assessor } = after;
  const handedIn = by.kind === 'person' && (before.stage === 'planning' || before.stage === 'selfAssessment');
  return [...new Set(handedIn ? [by.personId] : [by.personId, employee.personId, assessor.personId])];
}

function mail({ evaluationId, version }: EvaluationState, template: MailTemplate, to: string): Effect {
  return { kind: 'mail', template, evaluationId, to, taskVersion: null, seq: version };
}
