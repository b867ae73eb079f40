/** Runs a definition in process, with an evaluation that moves as a test tells it. */
import { StateMachine } from 'aws-local-stepfunctions';
import { type Definition, type Name, read, substituted } from './definitions.ts';

type Payload = Record<string, string | null>;
/** What a Lambda function of ours does; `open-task` answers when the person has acted. */
type Handler = (payload: Payload) => unknown;

type EventLogs = ReturnType<StateMachine['run']>['eventLogs'];

/** Functions by their placeholder. */
export type Handlers = Record<string, Handler>;

/** What came of a run. */
export interface Run {
  readonly status: 'succeeded' | 'failed';
  readonly output: unknown;
  /** Names of the states entered, in order: each is a transition that AWS bills. */
  readonly entered: string[];
  readonly retried: string[];
}

/** Runs one execution to its end. */
export async function run(name: Name, input: Payload, handlers: Handlers): Promise<Run> {
  // biome-ignore lint/suspicious/noExplicitAny: its type of a definition is stricter than the language
  const machine = new StateMachine(withoutTimers(substituted(name)) as any, {
    validationOptions: { checkArn: false },
  });
  const tasks = Object.entries(read(name).States).filter(([, state]) => state.Type === 'Task');
  const { result, eventLogs } = machine.run(input, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(tasks.map(([task]) => [task, answering(handlers)])),
      retryIntervalOverrides: Object.fromEntries(tasks.map(([task]) => [task, 0])),
    },
    context: withTokens(),
  });
  const ended = result.then(
    (output) => ({ status: 'succeeded' as const, output }),
    (error: unknown) => ({ status: 'failed' as const, output: error }),
  );
  const { entered, retried } = await follow(eventLogs);
  return { ...(await ended), entered, retried };
}

/** A timer of Node holds 24 days; one that is longer fires at once, and so would the backstop of every wait. */
function withoutTimers(definition: Definition): Definition {
  const states = Object.entries(definition.States).map(([name, { TimeoutSeconds: _, ...state }]) => [
    name,
    state,
  ]);
  return { ...definition, States: Object.fromEntries(states) };
}

/** As `lambda:invoke` does: the answer is in `Payload`, unless it came with a task token. */
function answering(handlers: Handlers) {
  // biome-ignore lint/suspicious/noExplicitAny: the input of a task is any JSON
  return async (input: any): Promise<any> => {
    const placeholder: string = input.FunctionName.split(':').at(-1);
    const handler = handlers[placeholder];
    if (!handler) throw new Error(`no handler for ${placeholder}`);
    const answer = await handler(input.Payload);
    return 'taskToken' in input.Payload ? answer : { Payload: answer };
  };
}

/** A context object in which every look at the token gives another one, as every wait has its own. */
function withTokens() {
  let count = 0;
  const next = () => {
    count += 1;
    return `token-${count}`;
  };
  return {
    Execution: { Name: 'execution-1' },
    Task: {
      get Token() {
        return next();
      },
    },
  };
}

async function follow(eventLogs: EventLogs) {
  const entered: string[] = [];
  const retried: string[] = [];
  for await (const event of eventLogs) {
    if (event.type === 'StateEntered') entered.push(event.state.name);
    if (event.type === 'StateRetried') retried.push(event.state.name);
  }
  return { entered, retried };
}

/** An evaluation in a table of one: its stage moves along `moves` each time a person acts. */
export function evaluationAt(stage: string, ...moves: string[]) {
  const evaluationId = 'e1';
  const opened: Payload[] = [];
  let now = stage;
  const handlers: Handlers = {
    WhereItStandsArn: () => ({ evaluationId, stage: now }),
    OpenTaskArn: (payload) => {
      opened.push(payload);
      // A wait for a stage already passed is answered at once.
      if (payload.stage === now) now = moves.shift() ?? now;
      return { evaluationId, stage: now };
    },
  };
  return { handlers, opened };
}

/** Fails as often as told, then answers. */
export function failing(times: number, error: string, then: Handler): Handler {
  let left = times;
  return (payload) => {
    if (left === 0) return then(payload);
    left -= 1;
    throw Object.assign(new Error('as the test wants it'), { name: error });
  };
}
