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

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Step Functions forgets after 90 days. */
const KEPT_MS = 90 * DAY;
/** The interpreter's timers end at 24.8 days. */
const OLDEST_RUN_MS = 20 * DAY;
/** How far back the event bus is told again after the process was killed. */
const TOLD_AGAIN_MS = 120_000;
const CLEAN = 'stopped-cleanly';

/** The engine, its memory and its API. */
export interface BuiltEngine {
  engine: Engine;
  store: ExecutionStore;
  journal: Journal;
  operations: Record<string, Operation>;
  /** Takes up what was running, and what nobody may have been told. */
  start(): void;
  stop(): void;
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
  const operations = stepFunctionsOperations({ engine, store, journal, tokens });
  const tellAgain = () => {
    for (const each of store.changedLast(TOLD_AGAIN_MS)) tell(statusEvent(each));
  };
  return { engine, store, journal, operations, ...lifeOf({ engine, store, journal, database, tellAgain }) };
}

interface Mortals extends Pick<BuiltEngine, 'engine' | 'store' | 'journal'> {
  database: LocalDatabase;
  tellAgain(): void;
}

function lifeOf({
  engine,
  store,
  journal,
  database,
  tellAgain,
}: Mortals): Pick<BuiltEngine, 'start' | 'stop'> {
  const housekeeping = setInterval(() => {
    store.forgetEndedBefore(Date.now() - KEPT_MS);
    engine.restartOlderThan(OLDEST_RUN_MS);
  }, HOUR);
  housekeeping.unref();
  return {
    start: () => {
      if (database.get(CLEAN) === 'no') tellAgain();
      database.set(CLEAN, 'no');
      engine.resumeAll();
    },
    stop: () => {
      clearInterval(housekeeping);
      engine.dropAll();
      journal.stop();
      database.set(CLEAN, 'yes');
    },
  };
}

function statusEvent(execution: Execution): ServiceEvent {
  const { arn, machineArn, name, status, startedAt, stoppedAt, input, output, error, cause, redrives } =
    execution;
  const included = { included: true };
  return {
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    resources: [arn],
    time: stoppedAt ?? Date.now(),
    detail: {
      executionArn: arn,
      stateMachineArn: machineArn,
      // There is one version of each machine here, and executions are started with it.
      stateMachineVersionArn: `${machineArn}:1`,
      name,
      status,
      startDate: startedAt,
      stopDate: stoppedAt,
      redriveCount: redrives,
      input,
      inputDetails: included,
      output,
      outputDetails: output === null ? null : included,
      error,
      cause,
    },
  };
}
