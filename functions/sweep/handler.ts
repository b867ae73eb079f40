import * as z from 'zod';
import type { PerformCommand } from '../../core/ports/commands.ts';
import type { Log } from '../../core/ports/log.ts';
import { followSubstitutions } from '../../core/usecases/follow-substitutions.ts';
import { remind } from '../../core/usecases/remind.ts';
import { remindFollowUps } from '../../core/usecases/remind-follow-ups.ts';
import { settleMarks } from '../../core/usecases/settle-marks.ts';
import { sweep } from '../../core/usecases/sweep.ts';
import { sweepAppeals } from '../../core/usecases/sweep-appeals.ts';
import { sweepDeliveries } from '../../core/usecases/sweep-deliveries.ts';
import { sweepObjections } from '../../core/usecases/sweep-objections.ts';
import { timeMails } from '../../core/usecases/time-mails.ts';
import { delivering } from '../middleware/delivering.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = Parameters<typeof sweep>[0] &
  Parameters<typeof sweepAppeals>[0] &
  Parameters<typeof sweepDeliveries>[0] &
  Parameters<typeof sweepObjections>[0] &
  Parameters<typeof remindFollowUps>[0] &
  Parameters<typeof remind>[0] &
  Parameters<typeof settleMarks>[0] &
  Parameters<typeof timeMails>[0] &
  Parameters<typeof followSubstitutions>[0] & { log: Log };

/** Sweeps once, then reminds; the schedule's event says nothing that is needed. */
export const handler = (ports: Ports) =>
  workFunction(
    z.unknown(),
    async () => {
      const deliver = delivering(ports);
      const perform = telling(ports.perform, ports);
      const followed = await followSubstitutions({ ...ports, perform });
      const swept = await sweep({ ...ports, deliver, perform });
      const appeals = await sweepAppeals({ ...ports, perform });
      const objections = await sweepObjections(ports);
      const deliveries = await sweepDeliveries({ ...ports, perform });
      const followUps = await remindFollowUps(ports);
      const reminded = await remind(ports);
      const settled = await settleMarks({ ...ports, perform });
      const timed = await timeMails(ports);
      const done = [swept, appeals, objections, deliveries, followUps, reminded, settled, timed, followed];
      const failed = done.reduce((sum, part) => sum + part.failed, 0);
      ports.log.info('SWEPT', {
        ...swept,
        ...appeals,
        ...objections,
        ...deliveries,
        ...followUps,
        ...followed,
        ...reminded,
        ...settled,
        ...timed,
        failed,
      });
      return swept;
    },
    ports,
  );

/** The sweep goes on when one thing fails; the log is told which, and why. */
function telling(perform: PerformCommand, { log }: { log: Log }): PerformCommand {
  return async (request) => {
    try {
      return await perform(request);
    } catch (error) {
      log.error('WORK_FAILED', { evaluationId: request.evaluationId }, error);
      throw error;
    }
  };
}
