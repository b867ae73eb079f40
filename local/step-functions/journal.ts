import type { LocalDatabase } from '../store/database.ts';
import type { ExecutionStore, StoredEvent } from './executions.ts';
import type { NewEvent } from './history.ts';

const EVERY = 100;
/** Step Functions ends a history at 25,000 events. */
const LONGEST_HISTORY = 25_000;

/**
 * Gathers writes so that many share one flush to disk: what somebody waits for
 * goes at once with everything that came in the same moment, events a little later.
 */
export class Journal {
  readonly #db: LocalDatabase;
  readonly #store: ExecutionStore;
  readonly #lastEvent = new Map<number, number>();
  #work: (() => void)[] = [];
  #waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  #flushing: NodeJS.Immediate | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(db: LocalDatabase, store: ExecutionStore) {
    this.#db = db;
    this.#store = store;
    this.#timer = setInterval(() => this.flush(), EVERY);
    this.#timer.unref();
  }

  /** Writes with the next batch; nobody waits. */
  later(work: () => void): void {
    this.#work.push(work);
  }

  /** Resolves when the write is on disk. */
  durable(work: () => void): Promise<void> {
    this.#work.push(work);
    this.#flushing ??= setImmediate(() => this.flush());
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Adds an event to the history of an execution. */
  record(execution: number, event: NewEvent): void {
    const last = this.#lastEvent.get(execution) ?? this.#store.lastEventId(execution);
    if (last >= LONGEST_HISTORY) return;
    const stored: StoredEvent = { ...event, id: last + 1, previousEventId: last };
    this.#lastEvent.set(execution, last + 1);
    this.later(() => this.#store.insertEvent(execution, stored));
  }

  /** A new execution has no history to look up. */
  begin(execution: number): void {
    this.#lastEvent.set(execution, 0);
  }

  /** An execution that ended records nothing more. */
  end(execution: number): void {
    this.#lastEvent.delete(execution);
  }

  flush(): void {
    this.#flushing = undefined;
    if (this.#work.length === 0) return;
    const work = this.#work;
    const waiting = this.#waiting;
    this.#work = [];
    this.#waiting = [];
    try {
      this.#db.transaction(() => {
        for (const each of work) each();
      });
      for (const { resolve } of waiting) resolve();
    } catch (error) {
      if (waiting.length === 0) throw error;
      for (const { reject } of waiting) reject(error);
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.flush();
  }
}
