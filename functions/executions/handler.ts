import * as z from 'zod';
import type { Action } from '../../core/access/permissions.ts';
import { executionStatuses } from '../../core/executions/execution.ts';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { renderExecutions } from '../../pages/executions/list.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { helpManyPage } from './help-many.ts';
import type { OperationsPorts } from './ports.ts';
import { helpPage, reassignPage, standingPage } from './standing.ts';
import { standingsPage } from './standings.ts';

const pageSize = 50;
const querySchema = z.object({
  status: z.enum(executionStatuses).catch('RUNNING').default('RUNNING'),
  after: z.string().max(2_000).optional().catch(undefined),
});

/** Every workflow execution with its state and history, and why evaluations wait. */
export function routes(ports: OperationsPorts): Route[] {
  const to = (action: Action, page: (visit: SignedInVisit, ports: OperationsPorts) => Promise<Answer>) =>
    allowed(action, (visit) => page(visit, ports));
  const execution = '/admin/executions/{evaluationId}/{phase}/{attempt}';
  const standing = '/admin/evaluations/{evaluationId}';
  return [
    { method: 'GET', path: '/admin/executions', page: to('seeExecutions', listPage) },
    { method: 'GET', path: execution, page: to('seeExecutions', executionPage) },
    { method: 'GET', path: '/admin/evaluations', page: to('seeStandings', standingsPage) },
    { method: 'POST', path: '/admin/evaluations/help', page: to('seeStandings', helpManyPage) },
    { method: 'GET', path: standing, page: to('seeStandings', standingPage) },
    { method: 'POST', path: `${standing}/help`, page: to('seeStandings', helpPage) },
    { method: 'POST', path: `${standing}/reassign`, page: to('changePeople', reassignPage) },
  ];
}

async function listPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
  const { status, after } = querySchema.parse(visit.query);
  const page = await ports.executions.list(status, after ? { limit: pageSize, after } : { limit: pageSize });
  const view = { status, executions: page.items, after: after ?? null, next: page.next ?? null };
  return show(renderExecutions(view, frameOf(visit, ports)));
}

async function executionPage(visit: SignedInVisit, ports: OperationsPorts): Promise<Answer> {
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
