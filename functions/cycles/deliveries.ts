import { may } from '../../core/access/permissions.ts';
import { renderDeliveries } from '../../pages/cycles/deliveries.tsx';
import type { SignedInVisit } from '../middleware/access.ts';
import { frameOf } from '../middleware/frame.ts';
import { type Answer, show } from '../middleware/visit.ts';
import { type CyclePorts, cycleOf } from './ports.ts';

/** How many lines the page shows, the most urgent first. */
const shown = 100;

/** Results of which nothing proves that they came to their employees, for whoever has to deliver them. */
export async function deliveriesPage(visit: SignedInVisit, ports: CyclePorts): Promise<Answer> {
  const cycle = await cycleOf(visit, ports);
  const waiting = await ports.evaluations.ofCycle(cycle.cycleId, 'acknowledgement');
  const fallen = waiting
    .filter((state) => state.delivery?.fallen && !state.delivery.proof)
    .filter((state) => may(visit.session, 'recordDelivery', state))
    .sort((a, b) => ((a.delivery?.fallen?.dueAt ?? '') < (b.delivery?.fallen?.dueAt ?? '') ? -1 : 1));
  const view = { cycle, states: fallen.slice(0, shown), more: Math.max(0, fallen.length - shown) };
  return show(renderDeliveries(view, frameOf(visit, ports)));
}
