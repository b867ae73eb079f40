/** What a function that failed says, in the form Lambda gives it. */
export interface FunctionError {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** How an invocation ended; `payload` is the JSON text the function returned. */
export type Outcome = { ok: true; payload: string } | { ok: false; error: FunctionError };

/** What a worker is told to do. */
export interface Request {
  requestId: string;
  payload: string;
  timeoutMs: number;
}

/** What a worker answers, once for every request. */
export interface Answer {
  requestId: string;
  outcome: Outcome;
}

/** What a worker says: once that its function is loaded, then its answers. */
export type FromWorker = 'ready' | Answer;

/** What a worker is started with. */
export interface WorkerSetup {
  offset: SharedArrayBuffer;
  functionName: string;
  functionArn: string;
  memorySize: number;
  entry: string;
  handler: string;
}

/** Puts anything that was thrown into the form Lambda gives it. */
export function toFunctionError(thrown: unknown): FunctionError {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown) };
  return {
    errorType: thrown.name,
    errorMessage: thrown.message,
    trace: (thrown.stack ?? '').split('\n').map((line) => line.trim()),
  };
}
