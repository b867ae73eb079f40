import type { Assembly } from '../assembly/read.ts';
import type { World } from '../assembly/world.ts';
import type { Operation } from '../aws/json-api.ts';
import type { Alarms } from '../clock/timers.ts';
import type { ServiceEvent } from '../events/bus.ts';
import type { Functions } from '../lambda/functions.ts';
import type { LocalDatabase } from '../store/database.ts';
import { readDefinition } from './definition.ts';
import { Engine } from './engine.ts';
import { type Execution, ExecutionStore } from './executions.ts';
import { Journal } from './journal.ts';
import { buildMachine } from './machine.ts';
import { stepFunctionsOperations } from './operations.ts';
import { TaskTokens } from './tokens.ts';

/** What the engine is built from. */
export interface EngineGround {
  assembly: Assembly;
  world: World;
  store: LocalDatabase;
  alarms: Alarms;
  functions: Functions;
  tell(event: ServiceEvent): void;
}

/** The engine, its memory and its API. */
export interface BuiltEngine {
  engine: Engine;
  store: ExecutionStore;
  journal: Journal;
  operations: Record<string, Operation>;
}

/** Builds the engine with every state machine of an app; each definition is checked. */
export function buildEngine({
  assembly,
  world,
  store: database,
  alarms,
  functions,
  tell,
}: EngineGround): BuiltEngine {
  const store = new ExecutionStore(database);
  const journal = new Journal(database, store);
  const tokens = new TaskTokens();
  const machines = world.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
    const { text, definition } = readDefinition(resource, world.properties(resource), assembly);
    return buildMachine(world.ref(resource), text, definition);
  });
  const engine = new Engine({
    machines,
    store,
    journal,
    functions,
    tokens,
    alarms,
    statusChanged: (execution) => tell(statusEvent(execution)),
  });
  return { engine, store, journal, operations: stepFunctionsOperations({ engine, store, journal, tokens }) };
}

function statusEvent(execution: Execution): ServiceEvent {
  const { arn, machineArn, name, status, startedAt, stoppedAt, input, output, error, cause } = execution;
  const included = { included: true };
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    resources: [arn],
    time: stoppedAt ?? Date.now(),
    detail: {
      executionArn: arn,
      stateMachineArn: machineArn,
      name,
      status,
      startDate: startedAt,
      stopDate: stoppedAt,
      input,
      inputDetails: included,
      output,
      outputDetails: output === null ? null : included,
      error,
      cause,
    },
  };
}
