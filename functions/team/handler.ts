import { allowed } from '../middleware/access.ts';
import type { Answer, Page } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { type MatrixPorts, matrixPage, ownMatrixPage } from './matrix.ts';
import { type OverviewPorts, overviewPage } from './overview.ts';
import { type PlansPorts, plansPage, postPlans } from './plans.ts';
import { inRoster, type SupervisorVisit } from './supervisor-visit.ts';

type Ports = PlansPorts & OverviewPorts & MatrixPorts;
/** The pages of whoever leads others: their people, their plans to approve, who does what for which result. */
export function routes(ports: Ports): Route[] {
  const to = (page: (visit: SupervisorVisit, given: Ports) => Promise<Answer>): Page =>
    inRoster((visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/team', page: to(overviewPage) },
    { method: 'GET', path: '/team/matrix', page: to(ownMatrixPage) },
    {
      method: 'GET',
      path: '/hr/cycles/{cycleId}/teams/{leaderId}',
      page: allowed('seeTeam', (visit) => matrixPage(visit, ports)),
    },
    { method: 'GET', path: '/team/plans', page: to(plansPage) },
    { method: 'POST', path: '/team/plans', page: to(postPlans) },
  ];
}
