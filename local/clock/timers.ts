import type { Clock } from './clock.ts';

/** Longest sleep of the one timer behind all others: Node's own timers end at 24.8 days. */
const LONGEST = 60 * 60 * 1000;

interface Alarm {
  due: number;
  ring(): void;
}

/** Alarms at instants of the local clock: they ring early when the clock is moved forward. */
export class Alarms {
  readonly #clock: Clock;
  readonly #set = new Set<Alarm>();
  #timer: NodeJS.Timeout | undefined;
  #timerDue = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
    clock.onMove(() => this.#ringDue());
  }

  /** Calls `ring` once at the instant; the returned function takes the alarm back. */
  at(due: number, ring: () => void): () => void {
    const alarm = { due, ring };
    this.#set.add(alarm);
    if (due < this.#timerDue) this.#arm(due);
    return () => this.#set.delete(alarm);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#set.clear();
  }

  #arm(due: number): void {
    clearTimeout(this.#timer);
    this.#timerDue = due;
    const wait = Math.min(Math.max(due - this.#clock.now(), 0), LONGEST);
    this.#timer = setTimeout(() => this.#ringDue(), wait);
    this.#timer.unref();
  }

  #ringDue(): void {
    const now = this.#clock.now();
    this.#timerDue = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const alarm of [...this.#set].sort((a, b) => a.due - b.due)) {
      if (alarm.due > now) {
        next = alarm.due;
        break;
      }
      this.#set.delete(alarm);
      alarm.ring();
    }
    if (next < this.#timerDue) this.#arm(next);
  }
}
