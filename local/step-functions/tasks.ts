import { REGION } from '../aws/identity.ts';
import type { Alarms } from '../clock/timers.ts';
import type { Functions } from '../lambda/functions.ts';
import type { FunctionError } from '../lambda/outcome.ts';
import type { State } from './definition.ts';
import { detailed, type NewEvent } from './history.ts';
import { StateError } from './state-error.ts';
import type { TaskTokens } from './tokens.ts';

/** What tasks of one run work with. */
export interface TaskSurroundings {
  executionArn: string;
  functions: Functions;
  tokens: TaskTokens;
  alarms: Alarms;
  record(event: NewEvent): void;
  isOver(): boolean;
  /** Called with what ends a wait early, so that an aborted run can let go of it. */
  onEnd(release: () => void): void;
}

interface Invocation {
  FunctionName?: string;
  Payload?: unknown;
}

/** Waits until the instant a Wait state names. */
export function runWait(input: unknown, { alarms, onEnd }: TaskSurroundings): Promise<null> {
  const { seconds, timestamp } = input as { seconds?: number; timestamp?: string };
  const due = timestamp === undefined ? Date.now() + (seconds ?? 0) * 1000 : Date.parse(timestamp);
  return new Promise((resolve) => onEnd(alarms.at(due, () => resolve(null))));
}

/** Runs a Task state: calls its function and, if it asks so, waits for the answer to its token. */
export async function runTask(
  state: State,
  input: unknown,
  token: string | undefined,
  around: TaskSurroundings,
): Promise<unknown> {
  const resource = String(state.Resource);
  const direct = resource.startsWith('arn:aws:lambda:');
  const action = direct ? 'invoke' : resource.replace('arn:aws:states:::lambda:', '');
  const record = (type: string, details: Record<string, unknown>) =>
    around.record(detailed(type, Date.now(), { resourceType: 'lambda', resource: action, ...details }));
  const timeout = state.TimeoutSeconds as number | undefined;
  // The token counts from now on: the function may answer it before it returns.
  const answer = resource.endsWith('.waitForTaskToken') ? waitForToken(token, around) : undefined;
  answer?.catch(() => undefined);
  // The interpreter tells of the state entered a moment later than it calls.
  await new Promise(setImmediate);
  record('TaskScheduled', {
    region: REGION,
    parameters: JSON.stringify(input),
    timeoutInSeconds: timeout,
  });
  record('TaskStarted', {});
  try {
    const work = direct
      ? invoke({ FunctionName: resource, Payload: input }, around)
      : invokeThenWait(input as Invocation, answer, around, record);
    const result = await withTimeout(work, timeout, around);
    record('TaskSucceeded', { output: JSON.stringify(result), outputDetails: { truncated: false } });
    return result;
  } catch (error) {
    if (around.isOver()) return new Promise(() => undefined);
    const { name, message } = error as StateError;
    record(name === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed', { error: name, cause: message });
    throw error;
  } finally {
    if (token !== undefined) around.tokens.forget(token);
  }
}

async function invokeThenWait(
  input: Invocation,
  answer: Promise<unknown> | undefined,
  around: TaskSurroundings,
  record: (type: string, details: Record<string, unknown>) => void,
): Promise<unknown> {
  const called = invoke(input, around).then((Payload) => ({
    ExecutedVersion: '$LATEST',
    Payload,
    StatusCode: 200,
  }));
  if (answer === undefined) return called;
  // An answer may come before the function ends, and then it stands; a function that fails fails the task.
  let answered = false;
  const noteAnswer = () => {
    answered = true;
  };
  answer.then(noteAnswer, noteAnswer);
  const submitted = called.then((output) => {
    if (!answered) record('TaskSubmitted', { output: JSON.stringify(output) });
  });
  return Promise.race([answer, submitted.then(() => answer)]);
}

function waitForToken(token: string | undefined, { tokens, executionArn, onEnd }: TaskSurroundings) {
  const own = token ?? tokens.create();
  onEnd(() => tokens.forget(own));
  return tokens.wait(own, executionArn);
}

async function invoke(
  { FunctionName, Payload }: Invocation,
  { functions }: TaskSurroundings,
): Promise<unknown> {
  if (FunctionName === undefined) throw new StateError('States.Runtime', 'the task names no function');
  const outcome = await functions.invoke(FunctionName, Payload ?? {});
  if (outcome.ok) return JSON.parse(outcome.payload);
  throw new StateError(outcome.error.errorType, causeOf(outcome.error));
}

function causeOf({ errorMessage, errorType, trace }: FunctionError): string {
  return JSON.stringify({ errorMessage, errorType, trace });
}

function withTimeout<T>(work: Promise<T>, seconds: number | undefined, around: TaskSurroundings): Promise<T> {
  if (seconds === undefined) return work;
  return new Promise((resolve, reject) => {
    const late = () => reject(new StateError('States.Timeout', 'States.Timeout'));
    const takeBack = around.alarms.at(Date.now() + seconds * 1000, late);
    around.onEnd(takeBack);
    work.then(resolve, reject).finally(takeBack);
  });
}
