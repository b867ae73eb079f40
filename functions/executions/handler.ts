import * as z from 'zod';
import { executionStatuses } from '../../core/executions/execution.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { ExecutionHistory } from '../../core/ports/engine.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Executions } from '../../core/ports/executions.ts';
import type { Seals } from '../../core/ports/keys.ts';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { renderExecutions } from '../../pages/executions/list.tsx';
import { onlyFor, type SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';

type Ports = {
  executions: Executions;
  history: ExecutionHistory;
  evaluations: Evaluations;
  seals: Seals;
  clock: Clock;
};

const pageSize = 50;
const querySchema = z.object({
  status: z.enum(executionStatuses).catch('RUNNING').default('RUNNING'),
  after: z.string().max(2_000).optional().catch(undefined),
});

/** Administrators see every workflow execution with its state and history. */
export function routes(ports: Ports): Route[] {
  const forAdministrators = (page: (visit: SignedInVisit, ports: Ports) => Promise<Answer>) =>
    onlyFor('administrators', (visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/admin/executions', page: forAdministrators(listPage) },
    {
      method: 'GET',
      path: '/admin/executions/{evaluationId}/{phase}/{attempt}',
      page: forAdministrators(executionPage),
    },
  ];
}

async function listPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { status, after } = querySchema.parse(visit.query);
  const page = await ports.executions.list(status, after ? { limit: pageSize, after } : { limit: pageSize });
  const view = { status, executions: page.items, after: after ?? null, next: page.next ?? null };
  return show(renderExecutions(view, frameOf(visit, ports)));
}

async function executionPage(visit: SignedInVisit, ports: Ports): Promise<Answer> {
  const { evaluationId = '', phase = '', attempt = '' } = visit.params;
  const execution = await ports.executions.load(evaluationId, `${evaluationId}-${phase}-${attempt}`);
  if (!execution) throw new WebError(404, 'notFound');
  const [evaluation, events] = await Promise.all([
    ports.evaluations.load(execution.subjectId),
    ports.history.read(execution.executionArn),
  ]);
  const view = { execution, evaluation: evaluation ?? null, events: events ?? null };
  return show(renderExecution(view, frameOf(visit, ports)));
}
