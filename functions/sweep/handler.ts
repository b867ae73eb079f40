import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import { sweep } from '../../core/usecases/sweep.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof sweep>[0] & { log: Log };

/** Sweeps once; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const swept = await sweep(ports);
      ports.log.info('SWEPT', swept);
      return swept;
    },
    ports,
  );
