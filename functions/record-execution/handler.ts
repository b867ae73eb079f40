import * as z from 'zod';
import { machines } from '../../core/evaluation/effects.ts';
import { type Execution, executionStatuses } from '../../core/executions/execution.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Executions } from '../../core/ports/executions.ts';
import type { Log } from '../../core/ports/log.ts';
import { workFunction } from '../middleware/work-function.ts';

/** EventBridge's "Step Functions Execution Status Change", as far as it is needed. Times are epoch milliseconds. */
const eventSchema = z.object({
  detail: z.object({
    executionArn: z.string(),
    stateMachineArn: z.string(),
    stateMachineVersionArn: z.string().nullish(),
    name: z.string(),
    status: z.enum([...executionStatuses, 'PENDING_REDRIVE']),
    startDate: z.number(),
    stopDate: z.number().nullish(),
    /** What it was started with, as JSON; left out by the engine where it is very long. */
    input: z.string().nullish(),
    redriveCount: z.int().min(0).nullish(),
    error: z.string().nullish(),
  }),
});

type Ports = { executions: Executions; evaluations: Pick<Evaluations, 'load'>; log: Log };

/** Keeps what the engine tells of its executions. */
export const handler = (ports: Ports) =>
  workFunction(
    eventSchema,
    async ({ detail }) => {
      const execution = executionOf(detail);
      if (!execution) return ports.log.warn('EXECUTION_NOT_OURS', { status: detail.status });
      await ports.executions.record({ ...execution, ...(await placeOf(execution, ports)) });
      if (execution.error) {
        const { subjectId, machine, status, error } = execution;
        ports.log.warn('EXECUTION_ENDED_BADLY', { subjectId, machine, status, error });
      }
    },
    ports,
  );

/** Where the person works whose evaluation it is: lists of executions are narrowed down by it. */
async function placeOf({ machine, subjectId }: Execution, { evaluations }: Ports) {
  if (machine === 'start-cycle') return { cycleId: subjectId };
  const state = await evaluations.load(subjectId);
  return state ? { cycleId: state.cycleId, unit: state.unit, organisation: state.organisation } : {};
}

const startedWithSchema = z.object({ workflowVersion: z.string().max(20) });

/**
 * A version's ARN ends in its number. Where the engine does not tell it, the input does: whoever started the
 * execution wrote there which version was in force.
 */
function versionOf({
  stateMachineVersionArn,
  input,
}: z.infer<typeof eventSchema>['detail']): Pick<Execution, 'workflowVersion'> {
  const told = /:(\d{1,20})$/.exec(stateMachineVersionArn ?? '')?.[1];
  return told ? { workflowVersion: told } : (startedWith(input ?? '') ?? {});
}

function startedWith(input: string): Pick<Execution, 'workflowVersion'> | undefined {
  try {
    return startedWithSchema.safeParse(JSON.parse(input)).data;
  } catch {
    return undefined;
  }
}

/** Codes are short words; whatever else stands there is somebody's sentence, and may name people. */
const codeOf = (error: string) => (/^[\w.$-]{1,100}$/.test(error) ? error : 'Unnamed');

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
    ...versionOf(detail),
    ...(detail.error ? { error: codeOf(detail.error) } : {}),
  };
}
