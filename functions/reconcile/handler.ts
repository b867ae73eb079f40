import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { reconcile } from '../../core/usecases/reconcile.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof reconcile>[0] & { log: Log; metrics: Metrics };

/** Looks once at every open evaluation; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const reconciled = await reconcile(ports);
      const { troubles, ...counts } = reconciled;
      ports.log.info('RECONCILED', { ...counts, ...troubles });
      ports.metrics.tell({ Looks: 1, Open: counts.open, LongOverdue: counts.longOverdue });
      for (const [reason, count] of Object.entries(troubles)) {
        ports.metrics.tell({ Troubles: count }, { Reason: reason });
      }
      return reconciled;
    },
    ports,
  );
