import type { EvaluationState } from '../evaluation/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Engine } from '../ports/engine.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Links } from '../ports/keys.ts';
import type { Tasks } from '../ports/tasks.ts';
import { assigneeOf, type OpenTaskRequest, taskFor } from '../tasks/task.ts';

/** What becomes of a task that is there already: a wait that began again brings its token, an old one does not. */
type WhenThere = 'bringToken' | 'leaveWhatIsThere';

type Ports = {
  evaluations: Evaluations;
  tasks: Tasks;
  engine: Pick<Engine, 'resume'>;
  links: Links;
  clock: Clock;
};

/**
 * Opens the task of a wait: writes it down with its link and the mail to send, in one transaction.
 * A wait that began again only brings its new token. A wait for a stage that the evaluation has left,
 * before or during this call, is ended at once, so that no order of events can leave it waiting for nobody.
 */
export async function openTask(
  request: OpenTaskRequest,
  ports: Ports,
  whenThere: WhenThere = 'bringToken',
): Promise<void> {
  const { evaluationId, stage, taskToken } = request;
  let state = await stateOf(evaluationId, ports);
  for (let first = true; state.stage === stage; first = false) {
    const opened = await writeDown(state, taskToken, ports);
    // A task that is there already waits for this wait's new token; but one that came up while this call was under
    // way belongs to the wait that followed it, and that wait must keep it.
    if (opened === 'exists' && first && whenThere === 'bringToken')
      await ports.tasks.replaceToken(evaluationId, state.version, taskToken);
    const now = await stateOf(evaluationId, ports);
    if (now.version === state.version) return;
    await ports.tasks.close(evaluationId, state.version);
    state = now;
  }
  await ports.engine.resume(taskToken, { evaluationId, stage: state.stage });
}

async function stateOf(evaluationId: string, { evaluations }: Ports): Promise<EvaluationState> {
  const state = await evaluations.load(evaluationId);
  if (!state) throw new Error(`evaluation ${evaluationId} is not in the table`);
  return state;
}

async function writeDown(
  state: EvaluationState,
  token: string,
  { tasks, links, clock }: Ports,
): Promise<'opened' | 'exists'> {
  const { evaluationId, version } = state;
  const assignee = assigneeOf(state);
  if (!assignee) throw new Error(`nobody is to act on evaluation ${evaluationId} in stage ${state.stage}`);
  const { personId } = assignee;
  const now = clock();
  const linkHash = links.hashOf(links.idFor({ evaluationId, version, personId, rotation: 0 }));
  const opening = taskFor(state, { now, linkHash, rotation: 0 });
  if (!opening) throw new Error(`evaluation ${evaluationId} asks nobody in stage ${state.stage}`);
  const mail = {
    kind: 'mail',
    template: 'yourTurn',
    evaluationId,
    to: personId,
    taskVersion: version,
  } as const;
  return tasks.open({ ...opening, token, effects: [mail], now, reference: state.reference });
}
