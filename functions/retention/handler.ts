import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import type { Retention } from '../../core/privacy/retention.ts';
import { applyRetention } from '../../core/usecases/apply-retention.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof applyRetention>[1] & { log: Log; retention: Retention };

/** Far within the time of one invocation; what is left waits for the next day. */
const atMost = 2_000;

/** Erases what the time to keep is over of; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const retained = await applyRetention({ retention: ports.retention, atMost }, ports);
      ports.log.info('RETENTION_APPLIED', retained);
      // Whoever is told of failing functions is told of this.
      if (retained.failed > 0) throw new Error(`${retained.failed} evaluations could not be erased`);
      return retained;
    },
    ports,
  );
