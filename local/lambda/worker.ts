/** Runs one function in a worker thread, one invocation at a time. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { installShiftedDate } from '../clock/shifted-date.ts';
import {
  type Answer,
  type FromWorker,
  type Outcome,
  type Request,
  toFunctionError,
  type WorkerSetup,
} from './outcome.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const setup = workerData as WorkerSetup;
// Before the function's own code: it may keep a reference to Date.
installShiftedDate(setup.offset);

const loading = load();
// The time to load is not time to run; a load that failed is told with every invocation.
const tellReady = () => parentPort?.postMessage('ready' satisfies FromWorker);
loading.then(tellReady, tellReady);

async function load(): Promise<Handler> {
  const module = (await import(pathToFileURL(setup.entry).href)) as Record<string, unknown>;
  const named =
    module[setup.handler] ?? (module.default as Record<string, unknown> | undefined)?.[setup.handler];
  if (typeof named === 'function') return named as Handler;
  const error = new Error(`${setup.handler} is not exported by ${setup.entry}`);
  error.name = 'Runtime.HandlerNotFound';
  throw error;
}

function contextOf({ requestId, timeoutMs }: Request) {
  const end = performance.now() + timeoutMs;
  return {
    awsRequestId: requestId,
    functionName: setup.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: setup.functionArn,
    memoryLimitInMB: String(setup.memorySize),
    logGroupName: `/aws/lambda/${setup.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
}

async function invoke(request: Request): Promise<Outcome> {
  try {
    const handler = await loading;
    const result = await handler(JSON.parse(request.payload), contextOf(request));
    return { ok: true, payload: JSON.stringify(result) ?? 'null' };
  } catch (error) {
    console.error(error);
    return { ok: false, error: toFunctionError(error) };
  }
}

parentPort?.on('message', (request: Request) => {
  void invoke(request).then((outcome) => {
    const answer: Answer = { requestId: request.requestId, outcome };
    parentPort?.postMessage(answer);
  });
});
