import * as z from 'zod';
import type { Log } from '../../core/ports/log.ts';
import { remind } from '../../core/usecases/remind.ts';
import { sweep } from '../../core/usecases/sweep.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof sweep>[0] & Parameters<typeof remind>[0] & { log: Log };

/** Sweeps once, then reminds; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const deliver = telling('DELIVERY_FAILED', ports.deliver, ports);
      const perform = telling('WORK_FAILED', ports.perform, ports);
      const swept = await sweep({ ...ports, deliver, perform });
      const reminded = await remind(ports);
      ports.log.info('SWEPT', { ...swept, ...reminded, failed: swept.failed + reminded.failed });
      return swept;
    },
    ports,
  );

/** The sweep goes on when one thing fails; the log is told which, and why. */
function telling<About extends { outboxId: string } | { evaluationId: string }, Done>(
  code: 'DELIVERY_FAILED' | 'WORK_FAILED',
  work: (about: About) => Promise<Done>,
  { log }: { log: Log },
): (about: About) => Promise<Done> {
  return async (about) => {
    try {
      return await work(about);
    } catch (error) {
      log.error(
        code,
        'outboxId' in about ? { outboxId: about.outboxId } : { evaluationId: about.evaluationId },
        error,
      );
      throw error;
    }
  };
}
