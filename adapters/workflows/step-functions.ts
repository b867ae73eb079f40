import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Machine } from '../../core/evaluation/effects.ts';
import type { Engine } from '../../core/ports/engine.ts';

/**
 * Step Functions as the engine.
 * Whatever the engine says in passing (throttling, no answer) is thrown, after the SDK's own retries.
 * @param machineArns the state machine of each phase
 */
export function stepFunctions(
  machineArns: Record<Machine, string>,
  client = new SFNClient({ maxAttempts: 4 }),
): Engine {
  return {
    start: async (machine, executionName, input) => {
      const command = {
        stateMachineArn: machineArns[machine],
        name: executionName,
        input: JSON.stringify(input),
      };
      try {
        await client.send(new StartExecutionCommand(command));
        return 'started';
      } catch (error) {
        if (error instanceof ExecutionAlreadyExists) return 'exists';
        throw error;
      }
    },
    ...stepFunctionsWaits(client),
  };
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
