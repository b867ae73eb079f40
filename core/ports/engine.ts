import type { Machine } from '../evaluation/effects.ts';
import type { ExecutionEvent } from '../executions/execution.ts';

/** The workflow engine. */
export interface Engine {
  /** `exists` when an execution of this name was started before: that is success. */
  start(
    machine: Machine,
    executionName: string,
    input: Record<string, string | number | null>,
  ): Promise<'started' | 'exists'>;
  /** Ends an execution that runs; `gone` when none of this name runs or is known. */
  stop(machine: Machine, executionName: string): Promise<'stopped' | 'gone'>;
  /** Lets a stopped execution go on where it stopped; `notPossible` when the engine cannot any more. */
  redrive(machine: Machine, executionName: string): Promise<'redriven' | 'notPossible'>;
  /** Ends the wait behind a token; `gone` when that wait is over: nothing is left to do. */
  resume(token: string, output: Record<string, string>): Promise<'resumed' | 'gone'>;
}

/** The engine's own history of one execution. */
export interface ExecutionHistory {
  /** Events in order, at most 1,000; undefined when the engine has forgotten the execution (after 90 days). */
  read(executionArn: string): Promise<ExecutionEvent[] | undefined>;
}
