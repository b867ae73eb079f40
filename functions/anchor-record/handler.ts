import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof anchorRecord>[0] & { log: Log; metrics: Metrics };

/** Anchors the day's records; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const anchored = await anchorRecord(ports);
      ports.log.info('RECORD_ANCHORED', anchored);
      // What was anchored before on the same day is anchored.
      ports.metrics.tell({ Anchored: 1 });
      return anchored;
    },
    ports,
  );
