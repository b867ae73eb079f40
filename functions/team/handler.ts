import { readLed } from '../../core/usecases/matrix-of.ts';
import { readWaiting } from '../../core/usecases/plans-to-approve.ts';
import { allowed } from '../middleware/access.ts';
import { readingAhead } from '../middleware/reading-ahead.ts';
import type { Asked } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { type MatrixPorts, matrixPage, ownMatrixPage } from './matrix.ts';
import { type OverviewPorts, overviewPage } from './overview.ts';
import { type PlansPorts, plansPage, postPlans } from './plans.ts';
import { inRoster } from './supervisor-visit.ts';

type Ports = PlansPorts & OverviewPorts & MatrixPorts;
/** Who asks, as far as their cookie says so. */
const claimed = ({ claims }: Asked) => claims?.personId ?? '';

/** The pages of whoever leads others: their people, their plans to approve, who does what for which result. */
export function routes(ports: Ports): Route[] {
  return [
    { method: 'GET', path: '/team', page: inRoster((visit) => overviewPage(visit, ports)) },
    {
      method: 'GET',
      path: '/team/matrix',
      early: readingAhead(
        (asked) => readLed(claimed(asked), ports),
        (read) => inRoster((visit) => ownMatrixPage(visit, read(), ports)),
      ),
    },
    {
      method: 'GET',
      path: '/hr/cycles/{cycleId}/teams/{leaderId}',
      early: readingAhead(
        ({ params }) => readLed(params.leaderId ?? '', ports),
        (read) => allowed('seeTeam', (visit) => matrixPage(visit, read(), ports)),
      ),
    },
    {
      method: 'GET',
      path: '/team/plans',
      early: readingAhead(
        (asked) => readWaiting(claimed(asked), ports),
        (read) => inRoster((visit) => plansPage(visit, read(), ports)),
      ),
    },
    { method: 'POST', path: '/team/plans', page: inRoster((visit) => postPlans(visit, ports)) },
  ];
}
