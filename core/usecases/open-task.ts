import { executionNameOf, phaseOf, stageAfter } from '../evaluation/effects.ts';
import type { TaskStage } from '../evaluation/stage.ts';
import { type EvaluationState, taskVersionOf } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Tasks } from '../ports/tasks.ts';
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
 * leave it waiting for nobody; so is that of an execution that another took the place of.
 * @param askedAt when the wait began to ask: of two waits for one task the one that asked later is the one that lasts.
 * A wait that moves on to a later task brings its own; one that asks for the first time asks now
 * @returns the evaluation at the version whose task the wait has joined; undefined when the wait was ended
 */
export async function openTask(
  { evaluationId, stage, taskToken, executionName }: OpenTaskRequest,
  ports: Ports,
  askedAt: string = ports.clock().toISOString(),
): Promise<EvaluationState | undefined> {
  const name = executionName ?? null;
  let state = await stateOf(evaluationId, ports);
  while (state.stage === stage && !isReplaced(name, stage, state)) {
    const version = taskVersionOf(state);
    const wait = { evaluationId, version, stage, token: taskToken, askedAt, executionName: name };
    const brought = await ports.tasks.bringToken(wait);
    const now = await stateOf(evaluationId, ports);
    // Where another wait has joined, this one is over: it is not to join a later version before that one can.
    const isJoined = !brought || taskVersionOf(now) === version;
    if (isJoined && now.stage === stage && !isReplaced(name, stage, now)) return now;
    state = now;
  }
  const told = isReplaced(name, stage, state) ? stageAfter(phaseOf(stage)) : state.stage;
  await ports.engine.resume(taskToken, { evaluationId, stage: told });
  return undefined;
}

/** True for the call of an execution that another one took the place of: it ends, or it would wait beside that one. */
function isReplaced(
  executionName: string | null,
  stage: TaskStage,
  { evaluationId, attempts }: EvaluationState,
): boolean {
  const phase = phaseOf(stage);
  return executionName !== null && executionName !== executionNameOf(evaluationId, phase, attempts[phase]);
}

/** @throws when there is no such evaluation, so that the workflow shows it */
async function stateOf(evaluationId: string, { evaluations }: Ports): Promise<EvaluationState> {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`evaluation ${evaluationId} is not in the table`);
  return state;
}
