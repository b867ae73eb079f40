import type { Clock } from '../clock/clock.ts';
import type { Alarms } from '../clock/timers.ts';
import type { LocalDatabase } from '../store/database.ts';
import type { Schedule } from './schedules.ts';

/** What the console shows of a schedule. */
export interface ScheduleStatus {
  name: string;
  expression: string;
  enabled: boolean;
  lastRun: number | undefined;
  nextRun: number | undefined;
}

/** Fires schedules when they are due; what came due while nobody watched fires once. */
export class Scheduler {
  readonly #schedules: readonly Schedule[];
  readonly #clock: Clock;
  readonly #alarms: Alarms;
  readonly #store: LocalDatabase;
  readonly #nextRuns = new Map<string, number>();

  constructor(
    schedules: readonly Schedule[],
    { clock, alarms, store }: { clock: Clock; alarms: Alarms; store: LocalDatabase },
  ) {
    this.#schedules = schedules;
    this.#clock = clock;
    this.#alarms = alarms;
    this.#store = store;
  }

  start(): void {
    for (const schedule of this.#schedules) if (schedule.enabled) this.#plan(schedule);
  }

  /** Fires a schedule now, beside its plan. */
  run(name: string): boolean {
    const schedule = this.#schedules.find((each) => each.name === name);
    if (schedule === undefined) return false;
    schedule.fire(this.#clock.now());
    this.#store.set(`ran:${name}`, String(this.#clock.now()));
    return true;
  }

  list(): ScheduleStatus[] {
    return this.#schedules.map(({ name, expression, enabled }) => ({
      name,
      expression,
      enabled,
      lastRun: this.#remembered(`ran:${name}`),
      nextRun: this.#nextRuns.get(name),
    }));
  }

  #plan(schedule: Schedule): void {
    const key = `planned:${schedule.name} ${schedule.expression}`;
    let from = this.#remembered(key);
    if (from === undefined) {
      from = this.#clock.now();
      this.#store.set(key, String(from));
    }
    const due = schedule.next(from);
    if (due === undefined) return void this.#nextRuns.delete(schedule.name);
    this.#nextRuns.set(schedule.name, due);
    this.#alarms.at(due, () => {
      const now = this.#clock.now();
      schedule.fire(due);
      this.#store.set(`ran:${schedule.name}`, String(now));
      this.#store.set(key, String(now));
      this.#plan(schedule);
    });
  }

  #remembered(key: string): number | undefined {
    const value = this.#store.get(key);
    return value === undefined ? undefined : Number(value);
  }
}
