import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type FromWorker,
  type FunctionError,
  type Outcome,
  type Request,
  toFunctionError,
  type WorkerSetup,
} from './outcome.ts';

/** What an instance is made of. */
export interface InstanceOptions {
  setup: WorkerSetup;
  environment: Record<string, string>;
  log(text: string): void;
}

/** How long a function may take to load before its time to run begins. */
const LONGEST_LOAD_MS = 30_000;

/** One worker thread of one function, busy with at most one invocation. */
export class Instance {
  readonly #worker: Worker;
  readonly #loaded: Promise<void>;
  #tellLoaded: () => void = () => undefined;
  #settle: ((outcome: Outcome) => void) | undefined;
  #ended: FunctionError | undefined;
  idleSince = 0;

  constructor({ setup, environment, log }: InstanceOptions) {
    this.#worker = new Worker(join(import.meta.dirname, 'worker.ts'), {
      workerData: setup,
      env: environment,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(setup.memorySize, 128) },
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => log(chunk.toString()));
    this.#worker.stderr.on('data', (chunk: Buffer) => log(chunk.toString()));
    this.#worker.on('message', (said: FromWorker) => {
      if (said === 'ready') this.#tellLoaded();
      else this.#finish(said.outcome);
    });
    this.#worker.on('error', (error) => this.#end(toFunctionError(error)));
    this.#worker.on('exit', (code) =>
      this.#end({
        errorType: 'Runtime.ExitError',
        errorMessage: `Runtime exited with error: exit status ${code}`,
      }),
    );
    this.#worker.unref();
    this.#loaded = new Promise((resolve) => {
      this.#tellLoaded = resolve;
      setTimeout(resolve, LONGEST_LOAD_MS).unref();
    });
  }

  get usable(): boolean {
    return this.#ended === undefined;
  }

  /** Runs one invocation; when time is up the thread is ended, as Lambda does. */
  async run(request: Request): Promise<Outcome> {
    await this.#loaded;
    if (this.#ended !== undefined) return { ok: false, error: this.#ended };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#timeOut(request), request.timeoutMs);
      this.#settle = (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      this.#worker.postMessage(request);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #timeOut({ requestId, timeoutMs }: Request): void {
    const seconds = (timeoutMs / 1000).toFixed(2);
    this.#end({
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
    });
    void this.#worker.terminate();
  }

  #end(error: FunctionError): void {
    this.#ended ??= error;
    this.#tellLoaded();
    this.#finish({ ok: false, error: this.#ended });
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}
