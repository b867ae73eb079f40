import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Assembly } from './assembly/read.ts';
import type { World } from './assembly/world.ts';
import { jsonApi } from './aws/json-api.ts';
import type { Clock } from './clock/clock.ts';
import type { Alarms } from './clock/timers.ts';
import { dynamoDbClient } from './dynamodb/client.ts';
import { defineBus } from './events/bus.ts';
import { Scheduler } from './events/scheduler.ts';
import { defineSchedules } from './events/schedules.ts';
import { defineHttpApi, type HttpApi } from './http-api/define.ts';
import { Keys } from './kms/keys.ts';
import { defineFunction } from './lambda/define.ts';
import { Functions } from './lambda/functions.ts';
import { defineMailEvents, type TellFate } from './mail/events.ts';
import { Queues } from './queues/queues.ts';
import { s3Api } from './s3/api.ts';
import { Buckets } from './s3/buckets.ts';
import { Secrets } from './secrets/secrets.ts';
import { buildEngine } from './step-functions/build.ts';
import type { ExecutionStore } from './step-functions/executions.ts';
import type { Journal } from './step-functions/journal.ts';
import type { LocalDatabase } from './store/database.ts';
import type { LogFile } from './store/log-file.ts';
import { defineMappings } from './streams/mapping.ts';
import { startPollers } from './streams/start.ts';

/** What the parts of an app are built from. */
export interface Ground {
  assembly: Assembly;
  world: World;
  store: LocalDatabase;
  clock: Clock;
  alarms: Alarms;
  log: LogFile;
  dataFolder: string;
  endpoints: { dynamodb: string; json: string; ses: string };
}

/** The parts of an app, built and checked but not yet at work. */
export interface Parts {
  functions: Functions;
  queues: Queues;
  scheduler: Scheduler;
  executions: ExecutionStore;
  journal: Journal;
  /** Buckets and signing keys of the app, by their names. */
  kept: { buckets: string[]; keys: string[] };
  httpApi: HttpApi | undefined;
  /** Says what became of a mail. */
  tellFate: TellFate;
  api(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Sets to work what needs the tables. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Builds functions, engine, schedules, streams and the API from the resources of an app. */
export function buildParts(ground: Ground): Parts {
  const { assembly, world, store, clock, alarms, log, dataFolder } = ground;
  const secrets = new Secrets(world, dataFolder);
  const write = (source: string, text: string) => log.write(source, text);
  const functions = defineFunctions(ground, secrets, write);
  const queues = new Queues(world, dataFolder);
  const engine = buildEngine({ assembly, world, store, alarms, functions, tell: (event) => tell(event) });
  const destinations = { functions, queues, engine: () => engine.engine };
  const tell = defineBus(world, destinations);
  const scheduler = new Scheduler(defineSchedules(world, destinations), { clock, alarms, store });
  const httpApi = defineHttpApi(world, functions);
  const keys = new Keys(world, dataFolder);
  const operations = prefixed({
    AWSStepFunctions: engine.operations,
    secretsmanager: secrets.operations(),
    TrentService: keys.operations(),
  });
  const json = jsonApi(operations);
  const buckets = new Buckets(world, dataFolder, clock);
  const s3 = s3Api(buckets);
  const stopping = new AbortController();
  const mappings = defineMappings(world, functions);
  const polling = { mappings, functions, queues, store, signal: stopping.signal, log: write };
  return {
    functions,
    queues,
    scheduler,
    httpApi,
    tellFate: defineMailEvents(world, tell),
    executions: engine.store,
    journal: engine.journal,
    kept: { buckets: buckets.names(), keys: keys.ids() },
    // What speaks JSON names its operation in a header; S3 speaks by method and path.
    api: (request, response) =>
      (request.headers['x-amz-target'] === undefined ? s3 : json)(request, response),
    start: async () => {
      const served = new Set(httpApi?.routes.map(({ target }) => target.functionArn));
      for (const each of served) functions.find(each).warmUp();
      engine.start();
      scheduler.start();
      await startPollers({ ...polling, call: dynamoDbClient(ground.endpoints.dynamodb) });
    },
    stop: async () => {
      stopping.abort();
      engine.stop();
      await functions.stop();
    },
  };
}

function defineFunctions(
  ground: Ground,
  secrets: Secrets,
  log: (source: string, text: string) => void,
): Functions {
  const { assembly, world, clock } = ground;
  const surroundings = {
    assembly,
    world,
    offset: clock.offset,
    endpoints: endpointVariables(ground.endpoints),
    reveal: (text: string) => secrets.reveal(text),
    log,
  };
  const resources = world.ofType('AWS::Lambda::Function');
  return new Functions(resources.map((each) => defineFunction(each, surroundings)));
}

/** The SDK looks for an endpoint of its own for every service. */
function endpointVariables({ dynamodb, json, ses }: Ground['endpoints']): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamodb,
    AWS_ENDPOINT_URL_KMS: json,
    AWS_ENDPOINT_URL_S3: json,
    AWS_ENDPOINT_URL_SFN: json,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: json,
    AWS_ENDPOINT_URL_SESV2: ses,
  };
}

function prefixed<T>(services: Record<string, Record<string, T>>): Map<string, T> {
  const entries = Object.entries(services).flatMap(([service, operations]) =>
    Object.entries(operations).map(([name, operation]) => [`${service}.${name}`, operation] as const),
  );
  return new Map(entries);
}
