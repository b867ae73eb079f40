import { ApiError } from '../aws/api-error.ts';
import { arn } from '../aws/identity.ts';
import type { Alarms } from '../clock/timers.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Execution, ExecutionStore, Status } from './executions.ts';
import { detailed } from './history.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import { type End, type Run, startRun } from './run.ts';
import type { TaskTokens } from './tokens.ts';

/** What the engine works with. */
export interface EngineParts {
  machines: readonly Machine[];
  store: ExecutionStore;
  journal: Journal;
  functions: Functions;
  tokens: TaskTokens;
  alarms: Alarms;
  statusChanged(execution: Execution): void;
}

interface Live {
  execution: Execution;
  run: Run | undefined;
  takeBackTimeout: () => void;
}

/** Starts, ends and restarts executions. */
export class Engine {
  readonly #parts: EngineParts;
  readonly #machines: ReadonlyMap<string, Machine>;
  readonly #live = new Map<string, Live>();
  #lastId: number;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#machines = new Map(parts.machines.map((machine) => [machine.arn, machine]));
    this.#lastId = parts.store.lastId();
  }

  machines(): Machine[] {
    return [...this.#machines.values()];
  }

  machine(machineArn: string): Machine {
    const machine = this.#machines.get(machineArn);
    if (machine !== undefined) return machine;
    throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${machineArn}'`);
  }

  find(executionArn: string): Execution {
    const found = this.#live.get(executionArn)?.execution ?? this.#parts.store.find(executionArn);
    if (found !== undefined) return found;
    throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  }

  /** Starts an execution, or returns the one of the same name and input that is running. */
  async start(machineArn: string, name: string, input: string): Promise<Execution> {
    const machine = this.machine(machineArn);
    const executionArn = arn('states', `execution:${machine.name}:${name}`);
    const existing = this.#live.get(executionArn)?.execution ?? this.#parts.store.find(executionArn);
    if (existing !== undefined) {
      // The first start may not be on disk yet; nobody is answered before it is.
      await this.#parts.journal.durable(() => undefined);
      return sameOrRefuse(existing, input);
    }
    this.#lastId += 1;
    const execution: Execution = {
      id: this.#lastId,
      arn: executionArn,
      machineArn,
      name,
      status: 'RUNNING',
      input,
      output: null,
      error: null,
      cause: null,
      startedAt: Date.now(),
      stoppedAt: null,
      redrives: 0,
    };
    const live: Live = { execution, run: undefined, takeBackTimeout: () => undefined };
    this.#live.set(executionArn, live);
    await this.#parts.journal.durable(() => this.#parts.store.insert(execution));
    this.#parts.journal.begin(execution.id);
    this.#record(execution, 'ExecutionStarted', { input, roleArn: 'local' });
    this.#parts.statusChanged(execution);
    if (execution.status === 'RUNNING') this.#run(live, machine);
    return execution;
  }

  /** Runs every execution that was running when the process ended, each from its beginning. */
  resumeAll(): number {
    const running = this.#parts.store.running();
    for (const execution of running) {
      const machine = this.#machines.get(execution.machineArn);
      const live: Live = { execution, run: undefined, takeBackTimeout: () => undefined };
      this.#live.set(execution.arn, live);
      if (machine === undefined) {
        void this.#end(live, 'ABORTED', {
          error: 'Local.NoStateMachine',
          cause: `${execution.machineArn} is gone`,
        });
        continue;
      }
      this.#record(execution, 'ExecutionRestarted', { cause: 'the local process was started again' });
      this.#run(live, machine);
    }
    return running.length;
  }

  async stop(executionArn: string, error: string | undefined, cause: string | undefined): Promise<Execution> {
    const live = this.#live.get(executionArn);
    // Stopping what has ended changes nothing, as in Step Functions.
    if (live === undefined) return this.find(executionArn);
    await this.#end(live, 'ABORTED', { error, cause });
    return live.execution;
  }

  /** Runs an execution that did not succeed again, under the same name and with the same input. */
  async redrive(executionArn: string): Promise<number> {
    const found = this.find(executionArn);
    if (found.status === 'RUNNING' || found.status === 'SUCCEEDED') {
      const message = `Execution is not redrivable because it is ${found.status}`;
      throw new ApiError('ExecutionNotRedrivable', message);
    }
    const machine = this.machine(found.machineArn);
    const execution: Execution = {
      ...found,
      status: 'RUNNING',
      output: null,
      error: null,
      cause: null,
      stoppedAt: null,
      redrives: found.redrives + 1,
    };
    const live: Live = { execution, run: undefined, takeBackTimeout: () => undefined };
    this.#live.set(executionArn, live);
    this.#record(execution, 'ExecutionRedriven', { redriveCount: execution.redrives });
    await this.#parts.journal.durable(() => this.#parts.store.update(execution));
    this.#parts.statusChanged(execution);
    this.#run(live, machine);
    return Date.now();
  }

  /** Lets go of all runs; they are RUNNING on disk and start again with the next process. */
  dropAll(): void {
    for (const live of this.#live.values()) live.run?.drop();
    this.#live.clear();
  }

  #run(live: Live, machine: Machine): void {
    const { execution } = live;
    const { functions, tokens, alarms } = this.#parts;
    if (machine.timeoutSeconds !== undefined) {
      const due = execution.startedAt + machine.timeoutSeconds * 1000;
      live.takeBackTimeout = alarms.at(due, () => void this.#end(live, 'TIMED_OUT', {}));
    }
    live.run = startRun({
      machine,
      functions,
      tokens,
      alarms,
      executionArn: execution.arn,
      executionName: execution.name,
      startedAt: execution.startedAt,
      input: JSON.parse(execution.input),
      record: (event) => this.#parts.journal.record(execution.id, event),
      ended: (end) => void this.#endByItself(live, end),
    });
  }

  #endByItself(live: Live, end: End): Promise<void> {
    if (end.status === 'SUCCEEDED')
      return this.#end(live, 'SUCCEEDED', { output: JSON.stringify(end.output) });
    return this.#end(live, 'FAILED', { error: end.error, cause: end.cause });
  }

  async #end(
    live: Live,
    status: Status,
    details: { output?: string; error?: string | undefined; cause?: string | undefined },
  ) {
    const { execution } = live;
    if (execution.status !== 'RUNNING') return;
    live.run?.drop();
    live.takeBackTimeout();
    Object.assign(execution, {
      status,
      stoppedAt: Date.now(),
      output: details.output ?? null,
      error: details.error ?? null,
      cause: details.cause ?? null,
    });
    this.#record(execution, EVENT_OF[status], details);
    await this.#parts.journal.durable(() => this.#parts.store.update(execution));
    this.#parts.journal.end(execution.id);
    this.#live.delete(execution.arn);
    this.#parts.statusChanged(execution);
  }

  #record(execution: Execution, type: string, details: Record<string, unknown>): void {
    this.#parts.journal.record(execution.id, detailed(type, Date.now(), details));
  }
}

const EVENT_OF: Record<Status, string> = {
  RUNNING: 'ExecutionStarted',
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

function sameOrRefuse(existing: Execution, input: string): Execution {
  if (existing.status === 'RUNNING' && existing.input === input) return existing;
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${existing.arn}'`);
}
