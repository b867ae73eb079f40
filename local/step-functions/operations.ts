import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ApiError } from '../aws/api-error.ts';
import { arn, machineArn } from '../aws/identity.ts';
import type { Operation } from '../aws/json-api.ts';
import type { Engine } from './engine.ts';
import { type Execution, type ExecutionStore, STATUSES } from './executions.ts';
import type { Journal } from './journal.ts';
import type { TaskTokens } from './tokens.ts';

const seconds = (milliseconds: number | null) => (milliseconds === null ? undefined : milliseconds / 1000);
const page = { maxResults: z.number().int().min(0).max(1000).optional(), nextToken: z.string().optional() };
const ofExecution = z.object({ executionArn: z.string() });

/** What the operations work with. */
export interface OperationParts {
  engine: Engine;
  store: ExecutionStore;
  journal: Journal;
  tokens: TaskTokens;
}

/** The operations of the Step Functions API, by name. */
export function stepFunctionsOperations(parts: OperationParts): Record<string, Operation> {
  return {
    ...executionOperations(parts),
    ...taskOperations(parts),
    ...readingOperations(parts),
    ...historyOperations(parts),
    ...machineOperations(parts.engine),
  };
}

function executionOperations({ engine }: OperationParts): Record<string, Operation> {
  return {
    StartExecution: async (body) => {
      const request = z
        .object({ stateMachineArn: z.string(), name: z.string().optional(), input: z.string().default('{}') })
        .parse(body);
      const name = request.name ?? randomUUID();
      if (!/^[\w-]{1,80}$/.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
      json(request.input, 'InvalidExecutionInput');
      const started = await engine.start(machineArn(request.stateMachineArn), name, request.input);
      return { executionArn: started.arn, startDate: seconds(started.startedAt) };
    },
    StopExecution: async (body) => {
      const request = ofExecution
        .extend({ error: z.string().optional(), cause: z.string().optional() })
        .parse(body);
      const { executionArn, error, cause } = request;
      const stopped = await engine.stop(executionArn, { error, cause });
      return { stopDate: seconds(stopped.stoppedAt) };
    },
    RedriveExecution: async (body) => ({
      redriveDate: seconds(await engine.redrive(ofExecution.parse(body).executionArn)),
    }),
  };
}

function taskOperations({ tokens }: OperationParts): Record<string, Operation> {
  const withToken = z.object({ taskToken: z.string() });
  return {
    SendTaskSuccess: (body) => {
      const { taskToken, output } = withToken.extend({ output: z.string() }).parse(body);
      tokens.require(taskToken);
      tokens.succeed(taskToken, json(output, 'InvalidOutput'));
      return {};
    },
    SendTaskFailure: (body) => {
      const request = withToken
        .extend({ error: z.string().default(''), cause: z.string().default('') })
        .parse(body);
      tokens.fail(request.taskToken, request.error, request.cause);
      return {};
    },
    SendTaskHeartbeat: (body) => {
      tokens.require(withToken.parse(body).taskToken);
      return {};
    },
  };
}

function readingOperations({ engine, store, journal }: OperationParts): Record<string, Operation> {
  return {
    DescribeExecution: (body) => {
      const found = engine.find(ofExecution.parse(body).executionArn);
      const { input, output, error, cause } = found;
      return {
        ...summary(found),
        input,
        output: output ?? undefined,
        error: error ?? undefined,
        cause: cause ?? undefined,
      };
    },
    ListExecutions: (body) => {
      const request = z
        .object({ stateMachineArn: z.string(), statusFilter: z.enum(STATUSES).optional(), ...page })
        .parse(body);
      journal.flush();
      const machine = engine.machine(machineArn(request.stateMachineArn));
      const limit = request.maxResults || 100;
      const below = request.nextToken === undefined ? Number.MAX_SAFE_INTEGER : cursor(request.nextToken);
      const found = store.list(machine.arn, request.statusFilter, below, limit + 1);
      const last = found.length > limit ? found[limit - 1] : undefined;
      return {
        executions: found.slice(0, limit).map(summary),
        nextToken: last === undefined ? undefined : String(last.id),
      };
    },
  };
}

function historyOperations({ engine, store, journal }: OperationParts): Record<string, Operation> {
  return {
    GetExecutionHistory: (body) => {
      const request = ofExecution.extend({ reverseOrder: z.boolean().default(false), ...page }).parse(body);
      const { id } = engine.find(request.executionArn);
      journal.flush();
      const limit = request.maxResults || 100;
      const start = request.reverseOrder ? Number.MAX_SAFE_INTEGER : 1;
      const from = request.nextToken === undefined ? start : cursor(request.nextToken);
      const found = store.events(id, from, limit + 1, request.reverseOrder);
      const events = found.slice(0, limit).map(({ details, timestamp, ...event }) => ({
        ...event,
        ...details,
        timestamp: seconds(timestamp),
      }));
      return { events, nextToken: found[limit] === undefined ? undefined : String(found[limit].id) };
    },
  };
}

function machineOperations(engine: Engine): Record<string, Operation> {
  const about = ({ arn: stateMachineArn, name }: { arn: string; name: string }) => ({
    stateMachineArn,
    name,
    type: 'STANDARD',
    creationDate: 0,
  });
  return {
    ListStateMachines: () => ({ stateMachines: engine.machines().map(about) }),
    DescribeStateMachine: (body) => {
      const { stateMachineArn } = z.object({ stateMachineArn: z.string() }).parse(body);
      const machine = engine.machine(machineArn(stateMachineArn));
      const roleArn = arn('iam', 'role/local');
      return { ...about(machine), status: 'ACTIVE', definition: machine.definitionText, roleArn };
    },
  };
}

function summary(execution: Execution): Record<string, unknown> {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: seconds(execution.startedAt),
    stopDate: seconds(execution.stoppedAt),
    redriveCount: execution.redrives,
  };
}

function cursor(token: string): number {
  if (!/^\d+$/.test(token)) throw new ApiError('InvalidToken', `Invalid Token: '${token}'`);
  return Number(token);
}

function json(text: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(code, `Invalid JSON: '${text.slice(0, 100)}'`);
  }
}
