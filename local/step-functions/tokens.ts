import { randomBytes } from 'node:crypto';
import { ApiError } from '../aws/api-error.ts';
import { StateError } from './state-error.ts';

interface Waiting {
  owner: string;
  succeed(output: unknown): void;
  fail(error: StateError): void;
}

const PREFIX = 'local-';

/** Task tokens that an execution waits for. They live as long as the process. */
export class TaskTokens {
  readonly #waiting = new Map<string, Waiting>();

  /** A token nobody waits for yet. */
  create(): string {
    return PREFIX + randomBytes(48).toString('base64url');
  }

  /** Waits until somebody answers the token. */
  wait(token: string, owner: string): Promise<unknown> {
    return new Promise((succeed, fail) => this.#waiting.set(token, { owner, succeed, fail }));
  }

  /** Nobody waits any more: answers are refused from now on. */
  forget(token: string): void {
    this.#waiting.delete(token);
  }

  succeed(token: string, output: unknown): void {
    this.#take(token).succeed(output);
  }

  fail(token: string, error: string, cause: string): void {
    this.#take(token).fail(new StateError(error, cause));
  }

  /** @throws ApiError as AWS does for tokens that are made up or no longer waited for */
  require(token: string): void {
    if (!token.startsWith(PREFIX))
      throw new ApiError('InvalidToken', `Invalid Token: '${token.slice(0, 40)}'`);
    if (!this.#waiting.has(token)) {
      throw new ApiError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    }
  }

  get size(): number {
    return this.#waiting.size;
  }

  #take(token: string): Waiting {
    this.require(token);
    const waiting = this.#waiting.get(token) as Waiting;
    this.#waiting.delete(token);
    return waiting;
  }
}
