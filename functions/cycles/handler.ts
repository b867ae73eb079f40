import type { Action } from '../../core/access/permissions.ts';
import { allowed, type SignedInVisit } from '../middleware/access.ts';
import type { Answer } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { deliveriesPage } from './deliveries.ts';
import { excludePage, exclusionsPage, takeBackPage } from './excluding.ts';
import { groupsPage } from './groups.ts';
import { newOrderPage, orderPage, postOrder } from './ordering.ts';
import { cyclePeriodsPage } from './periods.ts';
import { createPage, listPage, newPage } from './planning.ts';
import type { CyclePorts } from './ports.ts';
import { cyclePage, evaluationsPage } from './progress.ts';
import { recordReportPage, resultsPage } from './results.ts';
import { openAssessmentPage, rehearsalPage, startPage } from './starting.ts';
import { publishPage, summaryFile, summaryPage } from './summing-up.ts';
import { recordUnitPage, unitsPage } from './units.ts';

/** HR plans a cycle, rehearses it, starts it and watches it. */
export function routes(ports: CyclePorts): Route[] {
  const to = (action: Action, page: (visit: SignedInVisit, ports: CyclePorts) => Promise<Answer>) =>
    allowed(action, (visit) => page(visit, ports));
  const cycle = '/hr/cycles/{cycleId}';
  return [
    { method: 'GET', path: '/hr/cycles', page: to('seeCycles', listPage) },
    { method: 'POST', path: '/hr/cycles', page: to('runCycles', createPage) },
    { method: 'GET', path: '/hr/cycles/new', page: to('runCycles', newPage) },
    { method: 'GET', path: cycle, page: to('seeCycles', cyclePage) },
    { method: 'GET', path: `${cycle}/rehearsal`, page: to('runCycles', rehearsalPage) },
    { method: 'POST', path: `${cycle}/start`, page: to('runCycles', startPage) },
    { method: 'POST', path: `${cycle}/open-assessment`, page: to('runCycles', openAssessmentPage) },
    { method: 'GET', path: `${cycle}/results`, page: to('seeCycles', resultsPage) },
    { method: 'POST', path: `${cycle}/results`, page: to('runCycles', recordReportPage) },
    { method: 'GET', path: `${cycle}/deliveries`, page: to('recordDelivery', deliveriesPage) },
    { method: 'GET', path: `${cycle}/progress`, page: to('seeCycles', groupsPage) },
    { method: 'GET', path: `${cycle}/units`, page: to('seeCycles', unitsPage) },
    { method: 'POST', path: `${cycle}/units`, page: to('runCycles', recordUnitPage) },
    { method: 'GET', path: `${cycle}/periods`, page: to('seeCycles', cyclePeriodsPage) },
    { method: 'GET', path: `${cycle}/evaluations`, page: to('seeCycles', evaluationsPage) },
    { method: 'GET', path: `${cycle}/orders/new`, page: to('runCycles', newOrderPage) },
    { method: 'POST', path: `${cycle}/orders`, page: to('runCycles', postOrder) },
    { method: 'GET', path: `${cycle}/orders/{orderId}`, page: to('runCycles', orderPage) },
    { method: 'GET', path: `${cycle}/exclusions`, page: to('runCycles', exclusionsPage) },
    { method: 'POST', path: `${cycle}/exclusions`, page: to('runCycles', excludePage) },
    { method: 'POST', path: `${cycle}/exclusions/take-back`, page: to('runCycles', takeBackPage) },
    { method: 'POST', path: `${cycle}/publish`, page: to('runCycles', publishPage) },
    { method: 'GET', path: `${cycle}/summary`, page: to('seeCycles', summaryPage) },
    { method: 'GET', path: `${cycle}/summary/file`, page: to('seeCycles', summaryFile) },
  ];
}
