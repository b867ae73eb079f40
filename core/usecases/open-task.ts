import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Tasks } from '../ports/tasks.ts';
import { expectedExecution } from '../recovery/diagnosis.ts';
import type { OpenTaskRequest } from '../tasks/task.ts';

type Ports = {
  evaluations: Evaluations;
  tasks: Tasks;
  clock: Clock;
  engine: Pick<Engine, 'resume'>;
};

/**
 * Joins a wait of the workflow to the task that the evaluation asks for: from then on its answer ends the wait.
 * The task itself, its place in the person's list and its mail came with the change that asks for it. A wait for a
 * stage that the evaluation has left, before or during this call, is ended at once, so that no order of events can
 * leave it waiting for nobody.
 * @returns the evaluation at the version whose task the wait has joined; undefined when the wait was ended
 * @param whenThere whether the token of this wait replaces one that is there: that of a wait that began again does
 */
export async function openTask(
  { evaluationId, stage, taskToken, executionName }: OpenTaskRequest,
  ports: Ports,
  whenThere: 'replace' | 'leave' = 'replace',
): Promise<EvaluationState | undefined> {
  const askedAt = ports.clock().toISOString();
  let state = await stateOf(evaluationId, ports);
  for (let first = true; state.stage === stage; first = false) {
    const version = taskVersionOf(state);
    const name = executionName ?? null;
    const wait = { evaluationId, version, stage, token: taskToken, askedAt, executionName: name };
    // A token that came to a version which was made while this call was under way belongs to the wait that followed.
    const mayReplace = first && isOfPresentAttempt(executionName, state);
    const brought = await ports.tasks.bringToken(wait, mayReplace ? whenThere : 'leave');
    const now = await stateOf(evaluationId, ports);
    // Where another wait has joined, this one is over: it is not to join a later version before that one can.
    const isJoined = !brought || taskVersionOf(now) === taskVersionOf(state);
    if (isJoined && now.stage === stage) return now;
    state = now;
  }
  await ports.engine.resume(taskToken, { evaluationId, stage: state.stage });
  return undefined;
}

/** The late call of an execution that was replaced must not take the wait from the one that took its place. */
function isOfPresentAttempt(executionName: string | undefined, state: EvaluationState): boolean {
  return executionName === undefined || executionName === expectedExecution(state);
}

/** @throws when there is no such evaluation, so that the workflow shows it */
async function stateOf(evaluationId: string, { evaluations }: Ports): Promise<EvaluationState> {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`evaluation ${evaluationId} is not in the table`);
  return state;
}
