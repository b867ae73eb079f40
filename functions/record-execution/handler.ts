import * as z from 'zod';
import { machines } from '../../core/evaluation/effects.ts';
import { type Execution, executionStatuses } from '../../core/executions/execution.ts';
import type { Executions } from '../../core/ports/executions.ts';
import type { Log } from '../../core/ports/log.ts';
import { workFunction } from '../middleware/work-function.ts';

/** EventBridge's "Step Functions Execution Status Change", as far as it is needed. Times are epoch milliseconds. */
const eventSchema = z.object({
  detail: z.object({
    executionArn: z.string(),
    stateMachineArn: z.string(),
    name: z.string(),
    status: z.enum([...executionStatuses, 'PENDING_REDRIVE']),
    startDate: z.number(),
    stopDate: z.number().nullish(),
    redriveCount: z.int().min(0).nullish(),
  }),
});

/** Keeps what the engine tells of its executions. */
export const handler = (ports: { executions: Executions; log: Log }) =>
  workFunction(
    eventSchema,
    async ({ detail }) => {
      const execution = executionOf(detail);
      if (execution) await ports.executions.record(execution);
      else ports.log.warn('EXECUTION_NOT_OURS', { status: detail.status });
    },
    ports,
  );

/** The name tells which evaluation or cycle, which phase and which attempt: `<subject>-<machine>-<attempt>`. */
function executionOf(detail: z.infer<typeof eventSchema>['detail']): Execution | undefined {
  const named =
    /^(?<subject>.+)-(?<machine>start-cycle|plan|assessment|appeal)-(?<attempt>[a-zA-Z0-9]+)$/.exec(
      detail.name,
    );
  const machine = machines.find((known) => known === named?.groups?.machine);
  if (!named?.groups?.subject || !machine || detail.status === 'PENDING_REDRIVE') return undefined;
  return {
    executionName: detail.name,
    executionArn: detail.executionArn,
    machine,
    subjectId: named.groups.subject,
    status: detail.status,
    startedAt: new Date(detail.startDate).toISOString(),
    stoppedAt: detail.stopDate ? new Date(detail.stopDate).toISOString() : null,
    redrives: detail.redriveCount ?? 0,
  };
}
