import { randomUUID } from 'node:crypto';
import { Instance, type InstanceOptions } from './instance.ts';
import type { Outcome } from './outcome.ts';

/** How long an instance beyond the first is kept without work. */
const IDLE_MS = 120_000;

/** What a function is made of. */
export interface FunctionOptions extends InstanceOptions {
  timeoutMs: number;
  maxInstances: number;
}

/** What the console shows of a function. */
export interface FunctionCounts {
  invocations: number;
  errors: number;
  lastError: string | undefined;
}

/** One Lambda function with its instances: started when needed, reused, at most so many. */
export class LocalFunction {
  readonly #options: FunctionOptions;
  readonly #idle: Instance[] = [];
  readonly #all = new Set<Instance>();
  readonly #waiting: ((instance: Instance) => void)[] = [];
  readonly counts: FunctionCounts = { invocations: 0, errors: 0, lastError: undefined };

  constructor(options: FunctionOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.setup.functionName;
  }

  /** Starts an instance before anybody asks, so that the first invocation is quick. */
  warmUp(): void {
    if (this.#all.size === 0) this.#release(this.#start());
  }

  /** Runs the function once with a JSON text. */
  async invoke(payload: string): Promise<Outcome> {
    this.counts.invocations += 1;
    const instance = await this.#acquire();
    const { timeoutMs } = this.#options;
    const outcome = await instance.run({ requestId: randomUUID(), payload, timeoutMs });
    this.#release(instance);
    if (!outcome.ok) this.#noteError(`${outcome.error.errorType}: ${outcome.error.errorMessage}`);
    return outcome;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((instance) => instance.stop()));
  }

  /** Ends instances that had no work for a while; one is kept. */
  async trim(): Promise<void> {
    const old = performance.now() - IDLE_MS;
    while (this.#all.size > 1 && this.#idle[0] !== undefined && this.#idle[0].idleSince < old) {
      const instance = this.#idle.shift() as Instance;
      this.#all.delete(instance);
      await instance.stop();
    }
  }

  #start(): Instance {
    const instance = new Instance(this.#options);
    this.#all.add(instance);
    return instance;
  }

  #acquire(): Instance | Promise<Instance> {
    for (let idle = this.#idle.pop(); idle !== undefined; idle = this.#idle.pop()) {
      if (idle.usable) return idle;
      this.#all.delete(idle);
    }
    if (this.#all.size < this.#options.maxInstances) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #release(instance: Instance): void {
    if (!instance.usable) this.#all.delete(instance);
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next(instance.usable ? instance : this.#start());
    } else if (instance.usable) {
      instance.idleSince = performance.now();
      this.#idle.push(instance);
    }
  }

  #noteError(message: string): void {
    this.counts.errors += 1;
    this.counts.lastError = message.slice(0, 500);
    this.#options.log(message);
  }
}
