import type { Answer, Page } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { type PlansPorts, plansPage, postPlans } from './plans.ts';
import { inRoster, type SupervisorVisit } from './supervisor-visit.ts';

type Ports = PlansPorts;
/** The pages of whoever leads others: their plans to approve. */
export function routes(ports: Ports): Route[] {
  const to = (page: (visit: SupervisorVisit, given: Ports) => Promise<Answer>): Page =>
    inRoster((visit) => page(visit, ports));
  return [
    { method: 'GET', path: '/team/plans', page: to(plansPage) },
    { method: 'POST', path: '/team/plans', page: to(postPlans) },
  ];
}
