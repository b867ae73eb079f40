import type { Clock } from '../../core/ports/clock.ts';
import type { Engine } from '../../core/ports/engine.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Links } from '../../core/ports/keys.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Tasks } from '../../core/ports/tasks.ts';
import { openTaskRequestSchema } from '../../core/tasks/task.ts';
import { openTask } from '../../core/usecases/open-task.ts';
import { workFunction } from '../middleware/work-function.ts';

type Ports = {
  evaluations: Evaluations;
  tasks: Tasks;
  engine: Pick<Engine, 'resume'>;
  links: Links;
  clock: Clock;
  log: Log;
};

/** Opens the task that a wait of the workflow stands for. */
export const handler = (ports: Ports) =>
  workFunction(
    openTaskRequestSchema,
    (request) => openTask(request, { ...ports, tasks: telling(ports) }),
    ports,
  );

/** A task carries on the reference of the request that led to it, through the engine. */
function telling({ tasks, log }: Ports): Tasks {
  const open: Tasks['open'] = async (opening) => {
    const opened = await tasks.open(opening);
    const { evaluationId, version } = opening.task;
    const reference = opening.reference ? { reference: opening.reference } : {};
    log.info('TASK_OPENED', { evaluationId, version, opened, ...reference });
    return opened;
  };
  return { ...tasks, open };
}
