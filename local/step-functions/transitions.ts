import { ApiError } from '../aws/api-error.ts';
import type { Execution, Status } from './executions.ts';
import type { End } from './run.ts';

/** What is said about an execution that ends. */
export interface EndDetails {
  output?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
}

/** The event that closes a history. */
export const CLOSING_EVENT: Record<Exclude<Status, 'RUNNING'>, string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/** An execution at its beginning. */
export function newExecution(
  given: Pick<Execution, 'id' | 'arn' | 'machineArn' | 'name' | 'input'>,
): Execution {
  return {
    ...given,
    status: 'RUNNING',
    output: null,
    error: null,
    cause: null,
    startedAt: Date.now(),
    stoppedAt: null,
    redrives: 0,
  };
}

/** Ends an execution in place: everybody who holds it sees the end. */
export function endExecution(execution: Execution, status: Status, details: EndDetails): void {
  const { output = null, error = null, cause = null } = details;
  Object.assign(execution, { status, stoppedAt: Date.now(), output, error, cause });
}

/** What is said about a run that ended by itself. */
export function detailsOf(end: End): EndDetails {
  return end.status === 'SUCCEEDED'
    ? { output: JSON.stringify(end.output) }
    : { error: end.error, cause: end.cause };
}

/** An execution that runs once more under its name. */
export function redriven(found: Execution): Execution {
  if (found.status === 'RUNNING' || found.status === 'SUCCEEDED') {
    const message = `Execution is not redrivable because it is ${found.status}`;
    throw new ApiError('ExecutionNotRedrivable', message);
  }
  return {
    ...found,
    status: 'RUNNING',
    output: null,
    error: null,
    cause: null,
    stoppedAt: null,
    redrives: found.redrives + 1,
  };
}

/** A repeated start is the same start while it runs, and refused otherwise. */
export function sameOrRefuse(existing: Execution, input: string): Execution {
  if (existing.status === 'RUNNING' && existing.input === input) return existing;
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`);
}
