import type { Machine } from './machine.ts';

/** An event of an execution's history before it gets its number. */
export interface NewEvent {
  type: string;
  timestamp: number;
  /** The one `...EventDetails` member this type of event has. */
  details?: Record<string, unknown>;
}

/** What the interpreter tells; its union of event types is not exported. */
export interface InterpreterEvent {
  type: string;
  timestamp: number;
  state?: { name: string; type: string; input: unknown; output?: unknown };
  parentState?: { name: string };
  index?: number;
  Error?: string;
  Cause?: unknown;
}

/** Translates an event of the interpreter into those that Step Functions would show. */
export function translateEvent(event: InterpreterEvent, machine: Machine): NewEvent[] {
  const { timestamp, state } = event;
  if (state !== undefined) return translateState(event, state, machine);
  if (event.type.startsWith('MapIteration')) {
    const lower = event.type.charAt(0).toLowerCase() + event.type.slice(1);
    const details = { name: event.parentState?.name, index: event.index };
    return [{ type: event.type, timestamp, details: { [`${lower}EventDetails`]: details } }];
  }
  return [];
}

function translateState(
  { type, timestamp }: InterpreterEvent,
  state: NonNullable<InterpreterEvent['state']>,
  machine: Machine,
): NewEvent[] {
  // The definition as written: a Wait state is a task to the interpreter.
  const kind = machine.states.get(state.name)?.Type ?? state.type;
  const nested = kind === 'Map' || kind === 'Parallel';
  if (type === 'StateEntered') {
    const details = {
      name: state.name,
      input: JSON.stringify(state.input),
      inputDetails: { truncated: false },
    };
    const entered = {
      type: `${kind}StateEntered`,
      timestamp,
      details: { stateEnteredEventDetails: details },
    };
    if (!nested) return [entered];
    const length = Array.isArray(state.input) ? state.input.length : 0;
    const started = kind === 'Map' ? { mapStateStartedEventDetails: { length } } : {};
    return [entered, { type: `${kind}StateStarted`, timestamp, details: started }];
  }
  if (type === 'StateExited') {
    const details = {
      name: state.name,
      output: JSON.stringify(state.output),
      outputDetails: { truncated: false },
    };
    const exited = { type: `${kind}StateExited`, timestamp, details: { stateExitedEventDetails: details } };
    return nested ? [{ type: `${kind}StateSucceeded`, timestamp }, exited] : [exited];
  }
  if (type === 'StateFailed' && nested) return [{ type: `${kind}StateFailed`, timestamp }];
  return [];
}

/** The name of the member that carries what an event tells. */
export function detailed(type: string, timestamp: number, details: Record<string, unknown>): NewEvent {
  const member = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  return { type, timestamp, details: { [member]: details } };
}
