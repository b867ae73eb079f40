import { fanOutPageSchema } from '../../core/cycle/fan-out.ts';
import type { Log } from '../../core/ports/log.ts';
import { fanOutPage } from '../../core/usecases/fan-out-page.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof fanOutPage>[1] & { log: Log };

/** Does one page of the start-cycle workflow. */
export const handler = (ports: Ports) =>
  workFunction(fanOutPageSchema, (page) => fanOutPage(page, ports), ports);
