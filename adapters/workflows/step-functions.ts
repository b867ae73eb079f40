import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  InvalidToken,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { Machine } from '../../core/evaluation/effects.ts';
import type { Engine } from '../../core/ports/engine.ts';

/** Where executions of a machine are started, and the ARN of the version that they get there. */
export type MachineInForce = { arn: string; versionArn: string };

/**
 * Step Functions as the engine.
 * Whatever the engine says in passing (throttling, no answer) is thrown, after the SDK's own retries.
 * @param machines the state machine of each phase
 */
export function stepFunctions(
  machines: Record<Machine, MachineInForce>,
  client = new SFNClient({ maxAttempts: 4 }),
): Engine {
  return {
    start: async (machine, executionName, input) => {
      const { arn, versionArn } = machines[machine];
      const command = {
        stateMachineArn: arn,
        name: executionName,
        // What it was started with stands in every event of it: nobody has to ask the engine for the version.
        input: JSON.stringify({ ...input, ...versionIn(versionArn) }),
      };
      try {
        await client.send(new StartExecutionCommand(command));
        return 'started';
      } catch (error) {
        if (!(error instanceof ExecutionAlreadyExists)) throw error;
        await refuseOtherInput(client, executionArnOf(arn, executionName), input);
        return 'exists';
      }
    },
    stop: async (machine, executionName) => {
      const executionArn = executionArnOf(machines[machine].arn, executionName);
      try {
        await client.send(new StopExecutionCommand({ executionArn, cause: 'a new attempt takes its place' }));
        return 'stopped';
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return 'gone';
        throw error;
      }
    },
    redrive: async (machine, executionName) => {
      const executionArn = executionArnOf(machines[machine].arn, executionName);
      try {
        await client.send(new RedriveExecutionCommand({ executionArn }));
        return 'redriven';
      } catch (error) {
        if (error instanceof ExecutionNotRedrivable || error instanceof ExecutionDoesNotExist)
          return 'notPossible';
        throw error;
      }
    },
    ...stepFunctionsWaits(client),
  };
}

/**
 * A repeated start is harmless, since the name says what it is for. Under the same name with another input it would
 * be somebody's fault, and that must be seen: the entry stays undelivered, and the alarm of the outbox rings. The
 * version in force may be another by now: it is no part of what is asked.
 * @throws when the execution of this name was started with another input
 */
async function refuseOtherInput(
  client: SFNClient,
  executionArn: string,
  input: Record<string, string | number | null>,
): Promise<void> {
  const described = await client
    .send(new DescribeExecutionCommand({ executionArn }))
    .catch((error: unknown) => {
      // The engine has forgotten it after 90 days.
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    });
  const given = z.record(z.string(), z.unknown()).safeParse(JSON.parse(described?.input ?? '{}'));
  const there = given.success ? given.data : {};
  const other = Object.entries(input).some(([name, value]) => name in there && there[name] !== value);
  if (other) throw new Error('an execution of this name has another input', { cause: { executionArn } });
}

/** A version's ARN ends in its number; nothing where an engine knows no versions. */
function versionIn(arn: string): { workflowVersion?: string } {
  const workflowVersion = /:(\d{1,20})$/.exec(arn)?.[1];
  return workflowVersion ? { workflowVersion } : {};
}

/** The part of the engine that ends waits: all that is needed where nothing is started. */
export function stepFunctionsWaits(client = new SFNClient({ maxAttempts: 4 })): Pick<Engine, 'resume'> {
  return {
    resume: async (token, output) => {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(output) }));
        return 'resumed';
      } catch (error) {
        if (isGone(error)) return 'gone';
        throw error;
      }
    },
  };
}

/** A token that was used says InvalidToken or TaskTimedOut, one of an ended execution TaskDoesNotExist. */
function isGone(error: unknown): boolean {
  return error instanceof InvalidToken || error instanceof TaskDoesNotExist || error instanceof TaskTimedOut;
}

/** An execution's ARN names the machine and never the alias or version that it was started by. */
function executionArnOf(machineArn: string, executionName: string): string {
  const [arn, partition, service, region, account, , machine] = machineArn.split(':');
  return [arn, partition, service, region, account, 'execution', machine, executionName].join(':');
}
