import { functionName } from '../aws/identity.ts';
import type { LocalFunction } from './function.ts';
import type { Outcome } from './outcome.ts';

/** Pauses before the second and third attempt of an asynchronous invocation; Lambda waits 1 and 2 minutes. */
const RETRY_MS = [2000, 10_000];

/** All functions of the local cloud, by name or ARN. */
export class Functions {
  readonly #byName: ReadonlyMap<string, LocalFunction>;
  readonly #trimming: NodeJS.Timeout;
  readonly #retrying = new Set<NodeJS.Timeout>();

  constructor(functions: readonly LocalFunction[]) {
    this.#byName = new Map(functions.map((each) => [each.name, each]));
    this.#trimming = setInterval(() => {
      for (const each of this.#byName.values()) void each.trim();
    }, 30_000);
    this.#trimming.unref();
  }

  all(): LocalFunction[] {
    return [...this.#byName.values()];
  }

  /** @throws Error naming a function that no stack has. */
  find(arnOrName: string): LocalFunction {
    const found = this.#byName.get(functionName(arnOrName));
    if (found === undefined) throw new Error(`there is no function ${arnOrName}`);
    return found;
  }

  /** Invokes and waits for the outcome. */
  invoke(arnOrName: string, event: unknown): Promise<Outcome> {
    return this.find(arnOrName).invoke(JSON.stringify(event));
  }

  /** Invokes without an answer; a failure is tried twice again, as Lambda does. */
  invokeLater(arnOrName: string, event: unknown, attempt = 0): void {
    void this.invoke(arnOrName, event).then((outcome) => {
      const pause = RETRY_MS[attempt];
      if (outcome.ok || pause === undefined) return;
      const timer = setTimeout(() => {
        this.#retrying.delete(timer);
        this.invokeLater(arnOrName, event, attempt + 1);
      }, pause);
      this.#retrying.add(timer);
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#trimming);
    for (const timer of this.#retrying) clearTimeout(timer);
    await Promise.all(this.all().map((each) => each.stop()));
  }
}
