import { ApiError } from '../aws/api-error.ts';
import { arn } from '../aws/identity.ts';
import type { Alarms } from '../clock/timers.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Execution, ExecutionStore, Status } from './executions.ts';
import { detailed } from './history.ts';
import type { Journal } from './journal.ts';
import type { Machine } from './machine.ts';
import { type Run, startRun } from './run.ts';
import type { TaskTokens } from './tokens.ts';
import {
  CLOSING_EVENT,
  detailsOf,
  type EndDetails,
  endExecution,
  newExecution,
  redriven,
  sameOrRefuse,
} from './transitions.ts';

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
  runningSince: number;
  takeBackTimeout(): void;
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
    const { journal, store, statusChanged } = this.#parts;
    const machine = this.machine(machineArn);
    const executionArn = arn('states', `execution:${machine.name}:${name}`);
    const existing = this.#live.get(executionArn)?.execution ?? store.find(executionArn);
    if (existing !== undefined) {
      // The first start may not be on disk yet; nobody is answered before it is.
      await journal.durable(() => undefined);
      return sameOrRefuse(existing, input);
    }
    this.#lastId += 1;
    const execution = newExecution({ id: this.#lastId, arn: executionArn, machineArn, name, input });
    const live = this.#admit(execution);
    journal.begin(execution.id);
    this.#record(execution, 'ExecutionStarted', { input, roleArn: 'local' });
    await journal.durable(() => store.insert(execution));
    // It may have been stopped while it was written.
    if (execution.status !== 'RUNNING') return execution;
    statusChanged(execution);
    this.#run(live, machine);
    return execution;
  }

  /** Runs every execution that was running when the process ended, each from its beginning. */
  resumeAll(): void {
    for (const execution of this.#parts.store.running()) {
      const live = this.#admit(execution);
      const machine = this.#machines.get(execution.machineArn);
      if (machine === undefined) {
        const details = { error: 'Local.NoStateMachine', cause: `${execution.machineArn} is gone` };
        void this.#end(live, 'ABORTED', details);
      } else this.#restart(live, machine, 'the local process was started again');
    }
  }

  /** Runs executions again whose run is older than the interpreter's longest timer allows. */
  restartOlderThan(milliseconds: number): void {
    for (const live of this.#live.values()) {
      if (live.run === undefined || performance.now() - live.runningSince < milliseconds) continue;
      live.run.drop();
      live.takeBackTimeout();
      this.#restart(live, this.machine(live.execution.machineArn), 'the run was very old');
    }
  }

  /** Ends an execution; stopping what has ended changes nothing, as in Step Functions. */
  async stop(executionArn: string, details: EndDetails): Promise<Execution> {
    const live = this.#live.get(executionArn);
    if (live === undefined) return this.find(executionArn);
    await this.#end(live, 'ABORTED', details);
    return live.execution;
  }

  /** Runs an execution that did not succeed again, under the same name and with the same input. */
  async redrive(executionArn: string): Promise<number> {
    const execution = redriven(this.find(executionArn));
    const machine = this.machine(execution.machineArn);
    const live = this.#admit(execution);
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

  #admit(execution: Execution): Live {
    const live: Live = { execution, run: undefined, runningSince: 0, takeBackTimeout: () => undefined };
    this.#live.set(execution.arn, live);
    return live;
  }

  #restart(live: Live, machine: Machine, cause: string): void {
    this.#record(live.execution, 'ExecutionRestarted', { cause });
    this.#run(live, machine);
  }

  #run(live: Live, machine: Machine): void {
    const { execution } = live;
    const { functions, tokens, alarms, journal } = this.#parts;
    if (machine.timeoutSeconds !== undefined) {
      const due = execution.startedAt + machine.timeoutSeconds * 1000;
      live.takeBackTimeout = alarms.at(due, () => void this.#end(live, 'TIMED_OUT', {}));
    }
    live.runningSince = performance.now();
    live.run = startRun({
      machine,
      functions,
      tokens,
      alarms,
      executionArn: execution.arn,
      executionName: execution.name,
      startedAt: execution.startedAt,
      input: JSON.parse(execution.input),
      record: (event) => journal.record(execution.id, event),
      ended: (end) => void this.#end(live, end.status, detailsOf(end)),
    });
  }

  async #end(live: Live, status: Exclude<Status, 'RUNNING'>, details: EndDetails): Promise<void> {
    const { execution } = live;
    const { journal, store, statusChanged } = this.#parts;
    if (execution.status !== 'RUNNING') return;
    live.run?.drop();
    live.takeBackTimeout();
    endExecution(execution, status, details);
    this.#record(execution, CLOSING_EVENT[status], { ...details });
    await journal.durable(() => store.update(execution));
    journal.end(execution.id);
    this.#live.delete(execution.arn);
    statusChanged(execution);
  }

  #record(execution: Execution, type: string, details: Record<string, unknown>): void {
    this.#parts.journal.record(execution.id, detailed(type, Date.now(), details));
  }
}
