import { onlyFor, type SignedInVisit } from '../middleware/access.ts';
import type { Answer } from '../middleware/visit.ts';
import type { Route } from '../middleware/web-function.ts';
import { createPage, listPage, newPage } from './planning.ts';
import type { CyclePorts } from './ports.ts';
import { cyclePage, evaluationsPage } from './progress.ts';
import { openAssessmentPage, rehearsalPage, startPage } from './starting.ts';

/** HR plans a cycle, rehearses it, starts it and watches it. */
export function routes(ports: CyclePorts): Route[] {
  const forHr = (page: (visit: SignedInVisit, ports: CyclePorts) => Promise<Answer>) =>
    onlyFor('hr', (visit) => page(visit, ports));
  const cycle = '/hr/cycles/{cycleId}';
  return [
    { method: 'GET', path: '/hr/cycles', page: forHr(listPage) },
    { method: 'POST', path: '/hr/cycles', page: forHr(createPage) },
    { method: 'GET', path: '/hr/cycles/new', page: forHr(newPage) },
    { method: 'GET', path: cycle, page: forHr(cyclePage) },
    { method: 'GET', path: `${cycle}/rehearsal`, page: forHr(rehearsalPage) },
    { method: 'POST', path: `${cycle}/start`, page: forHr(startPage) },
    { method: 'POST', path: `${cycle}/open-assessment`, page: forHr(openAssessmentPage) },
    { method: 'GET', path: `${cycle}/evaluations`, page: forHr(evaluationsPage) },
  ];
}
