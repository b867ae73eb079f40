import type { Clock } from '../../core/ports/clock.ts';
import type { Engine } from '../../core/ports/engine.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Tasks } from '../../core/ports/tasks.ts';
import { openTaskRequestSchema } from '../../core/tasks/task.ts';
import { openTask } from '../../core/usecases/open-task.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = {
  evaluations: Evaluations;
  tasks: Tasks;
  clock: Clock;
  engine: Pick<Engine, 'resume'>;
  log: Log;
};

/** Joins a wait of the workflow to the task that it stands for, on account of the request that led to it. */
export const handler = (ports: Ports) =>
  workFunction(
    openTaskRequestSchema,
    async (request) => {
      const joined = await openTask(request, ports);
      if (!joined) return;
      const { evaluationId, version, reference } = joined;
      ports.log.info('TASK_OPENED', { evaluationId, version, ...(reference ? { reference } : {}) });
    },
    ports,
  );
