import type { RunOptions } from 'aws-local-stepfunctions';
import { type InterpreterEvent, translateEvent } from './history.ts';
import type { Machine } from './machine.ts';
import type { StateError } from './state-error.ts';
import { runTask, runWait, type TaskSurroundings } from './tasks.ts';

/** How a run ended by itself. */
export type End =
  | { status: 'SUCCEEDED'; output: unknown }
  | { status: 'FAILED'; error: string; cause: string };

/** What a run is made of. */
export interface RunSetup extends Omit<TaskSurroundings, 'isOver' | 'onEnd'> {
  machine: Machine;
  executionName: string;
  startedAt: number;
  input: unknown;
  ended(end: End): void;
}

/** A run under way. */
export interface Run {
  /** Ends it without a word: nothing is recorded, nobody is told, its tokens are void. */
  drop(): void;
}

/** Runs a machine once from its beginning. */
export function startRun(setup: RunSetup): Run {
  const releases = new Set<() => void>();
  let over = false;
  const around: TaskSurroundings = {
    ...setup,
    isOver: () => over,
    record: (event) => {
      if (!over) setup.record(event);
    },
    onEnd: (release) => releases.add(release),
  };
  const execution = setup.machine.interpreter.run(setup.input as never, {
    noThrowOnAbort: true,
    ...interpreterOptions(setup, around),
  });
  const finish = async () => {
    execution.result.catch(() => undefined);
    for await (const event of execution.eventLogs) {
      for (const each of translateEvent(event as InterpreterEvent, setup.machine)) around.record(each);
    }
    const end = await execution.result.then(succeeded, failed);
    if (!over) setup.ended(end);
  };
  void finish();
  return {
    drop: () => {
      over = true;
      for (const release of releases) release();
      execution.abort();
    },
  };
}

function succeeded(output: unknown): End {
  return { status: 'SUCCEEDED', output };
}

function failed(thrown: Error): End {
  const cause = thrown.cause as StateError | undefined;
  return { status: 'FAILED', error: cause?.name ?? thrown.name, cause: cause?.message ?? thrown.message };
}

/**
 * The interpreter evaluates a task's input and calls its handler in one go, so a
 * getter can hand out a token of its own to every wait, and the handler that is
 * called next knows which one it was.
 */
function interpreterOptions(setup: RunSetup, around: TaskSurroundings): RunOptions {
  let token: string | undefined;
  const handler = (name: string) => (input: unknown) => {
    const own = token;
    token = undefined;
    if (around.isOver()) return new Promise<never>(() => undefined);
    const state = setup.machine.states.get(name);
    if (state === undefined) throw new Error(`there is no state ${name}`);
    return (
      state.Type === 'Wait' ? runWait(input, around) : runTask(state, input, own, around)
    ) as Promise<never>;
  };
  const { machine, executionArn, executionName, startedAt } = setup;
  return {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(
        [...machine.states.keys()].map((name) => [name, handler(name)]),
      ),
    },
    context: {
      Execution: {
        Id: executionArn,
        Name: executionName,
        RoleArn: 'local',
        StartTime: new Date(startedAt).toISOString(),
      },
      StateMachine: { Id: machine.arn, Name: machine.name },
      Task: {
        get Token() {
          token = setup.tokens.create();
          return token;
        },
      },
    },
  };
}
