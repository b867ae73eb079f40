import type { Cycle } from '../../core/cycle/cycle.ts';
import { cycleIdOf, type EvaluationState, partyOf } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { answerTask } from '../middleware/tasks/answer-task.ts';
import { beginBeside } from '../middleware/tasks/beside.ts';
import { showTask } from '../middleware/tasks/show-task.ts';
import type { TaskPorts } from '../middleware/tasks/task-ports.ts';
import { type Answer, seeOther } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

/** Reads an evaluation with what its form shows. */
export function beginTask(evaluationId: string, ports: TaskPorts) {
  return { ...beginParty(evaluationId, ports), beside: beginBeside({ evaluationId }, ports) };
}

function beginParty(evaluationId: string, { evaluations, cycles }: TaskPorts) {
  return { state: evaluations.load(evaluationId), cycle: cycles.load(cycleIdOf(evaluationId)) };
}

/** The form of whoever's turn it is; everybody else is shown the evaluation. */
export async function openTask(
  visit: SignedInVisit,
  { beside, ...party }: ReturnType<typeof beginTask>,
  ports: TaskPorts,
): Promise<Answer> {
  const { state, cycle, personId } = await partyTo(visit, party);
  if (assigneeOf(state, ports.clock())?.personId !== personId)
    return seeOther(paths.evaluation(state.evaluationId));
  const action = paths.evaluationTask(state.evaluationId);
  return showTask(visit, { state, cycle, personId, via: 'session', action, beside }, ports);
}

/** Takes that form. */
export async function postTask(visit: SignedInVisit, ports: TaskPorts): Promise<Answer> {
  const { evaluationId = '' } = visit.params;
  const { state, cycle, personId } = await partyTo(visit, beginParty(evaluationId, ports));
  const version = Number(visit.form.version);
  if (!Number.isInteger(version) || version < 1) throw new WebError(400, 'badRequest');
  const action = paths.evaluationTask(state.evaluationId);
  return answerTask(visit, { state, cycle, personId, via: 'session', action, version }, ports);
}

async function partyTo(
  visit: SignedInVisit,
  party: ReturnType<typeof beginParty>,
): Promise<{ state: EvaluationState; cycle: Cycle | undefined; personId: string }> {
  const [state, cycle] = await Promise.all([party.state, party.cycle]);
  const { personId } = visit.session;
  if (!state || !personId || !partyOf(state, personId)) throw new WebError(404, 'notFound');
  return { state, cycle, personId };
}
