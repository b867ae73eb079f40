import { fanOutPageSchema } from '../../core/cycle/fan-out.ts';
import type { Log } from '../../core/ports/log.ts';
import { carryOutOrder } from '../../core/usecases/carry-out-order.ts';
import { fanOutPage } from '../../core/usecases/fan-out-page.ts';
import { peopleAbove } from '../../core/usecases/people-above.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Omit<Parameters<typeof fanOutPage>[1], 'carryOut'> &
  Omit<Parameters<typeof carryOutOrder>[2], 'peopleAbove'> & { log: Log };

/** Does one page of the start-cycle workflow. */
export function handler(ports: Ports) {
  const all = { ...ports, peopleAbove: (personId: string) => peopleAbove(personId, ports) };
  const carryOut = (orderId: string, index: number) => carryOutOrder(orderId, index, all);
  return workFunction(fanOutPageSchema, (page) => fanOutPage(page, { ...all, carryOut }), ports);
}
