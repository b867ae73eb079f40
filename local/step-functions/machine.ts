import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import { allStates, type Definition, innerMachines, type State } from './definition.ts';

/** Longest timer the interpreter can set (Node's limit); real timeouts are kept by the engine. */
const LONGEST_SECONDS = 2_147_000;

/** A state machine that is ready to run. */
export interface Machine {
  arn: string;
  name: string;
  definitionText: string;
  /** The states as written, by name: names are unique across nested machines. */
  states: ReadonlyMap<string, State>;
  timeoutSeconds: number | undefined;
  interpreter: StateMachine;
}

/** Prepares a definition for the interpreter. */
export function buildMachine(machineArn: string, definitionText: string, definition: Definition): Machine {
  return {
    arn: machineArn,
    name: machineArn.split(':').at(-1) ?? machineArn,
    definitionText,
    states: new Map(allStates(definition)),
    timeoutSeconds: definition.TimeoutSeconds,
    interpreter: new StateMachine(prepare(definition) as unknown as StateMachineDefinition, {
      validationOptions: { noValidate: true },
    }),
  };
}

/**
 * The interpreter's own timers know neither the local clock nor more than 24 days.
 * So timeouts are taken out, and a Wait becomes a task that the engine answers
 * when its time has come.
 */
function prepare(definition: Definition): Definition {
  const { TimeoutSeconds: _kept, ...rest } = definition;
  const states = Object.entries(definition.States).map(
    ([name, state]) => [name, prepareState(state)] as const,
  );
  return { ...rest, States: Object.fromEntries(states) };
}

function prepareState(state: State): State {
  if (state.Type === 'Task') return { ...state, TimeoutSeconds: LONGEST_SECONDS };
  if (state.Type === 'Wait') return prepareWait(state);
  if (innerMachines(state).length === 0) return state;
  const copy: State = { ...state };
  if (copy.Branches !== undefined) copy.Branches = (copy.Branches as Definition[]).map(prepare);
  for (const key of ['ItemProcessor', 'Iterator']) {
    if (copy[key] !== undefined) copy[key] = prepare(copy[key] as Definition);
  }
  return copy;
}

function prepareWait(state: State): State {
  const { Seconds, Timestamp, SecondsPath, TimestampPath, ...rest } = state;
  const parameters: Record<string, unknown> = { seconds: Seconds, timestamp: Timestamp };
  if (SecondsPath !== undefined) parameters['seconds.$'] = SecondsPath;
  if (TimestampPath !== undefined) parameters['timestamp.$'] = TimestampPath;
  return {
    ...rest,
    Type: 'Task',
    Resource: 'local:wait',
    Parameters: parameters,
    ResultPath: null,
    TimeoutSeconds: LONGEST_SECONDS,
  };
}
