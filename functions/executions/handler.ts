import type { Action } from '../../core/access/permissions.ts';
import { renderExecution } from '../../pages/executions/execution.tsx';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';
import type { Route } from '../middleware/web-function.ts';
import { executionsPage } from './executions-list.ts';
import { helpManyPage } from './help-many.ts';
import { monitorPage } from './monitor.ts';
import { movePage, postMove } from './moving.ts';
import type { OperationsPorts } from './ports.ts';
import { helpPage, reassignPage, standingPage } from './standing.ts';
import { standingsPage } from './standings.ts';

/** Every workflow execution with its state and history, and why evaluations wait. */
export function routes(ports: OperationsPorts): Route[] {
  const to = (action: Action, page: (visit: SignedInVisit, ports: OperationsPorts) => Promise<Answer>) =>
    allowed(action, (visit) => page(visit, ports));
  const execution = '/admin/executions/{evaluationId}/{phase}/{attempt}';
  const standing = '/admin/evaluations/{evaluationId}';
  return [
    { method: 'GET', path: '/admin/monitor', page: to('seeStandings', monitorPage) },
    { method: 'GET', path: '/admin/executions', page: to('seeExecutions', executionsPage) },
    { method: 'GET', path: execution, page: to('seeExecutions', executionPage) },
    { method: 'GET', path: '/admin/evaluations', page: to('seeStandings', standingsPage) },
    { method: 'POST', path: '/admin/evaluations/help', page: to('seeStandings', helpManyPage) },
    { method: 'GET', path: standing, page: to('seeStandings', standingPage) },
    { method: 'POST', path: `${standing}/help`, page: to('seeStandings', helpPage) },
    { method: 'GET', path: `${standing}/move`, page: to('changePeople', movePage) },
    { method: 'POST', path: `${standing}/move`, page: to('changePeople', postMove) },
    { method: 'POST', path: `${standing}/reassign`, page: to('changePeople', reassignPage) },
  ];
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
