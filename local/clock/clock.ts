import type { LocalDatabase } from '../store/database.ts';
import {
  createOffset,
  installShiftedDate,
  readOffset,
  realNow,
  type SharedOffset,
  writeOffset,
} from './shifted-date.ts';

const KEY = 'clock-offset';

/** The one clock of the local cloud; it can be moved forward, never back. */
export class Clock {
  readonly offset: SharedOffset = createOffset();
  readonly #store: LocalDatabase;
  readonly #listeners: (() => void)[] = [];

  constructor(store: LocalDatabase) {
    this.#store = store;
    writeOffset(this.offset, Number(store.get(KEY) ?? 0));
  }

  /** Makes `Date` in this thread follow the clock. */
  install(): void {
    installShiftedDate(this.offset);
  }

  now(): number {
    return realNow() + readOffset(this.offset);
  }

  /** By how many milliseconds this clock is ahead of the machine's. */
  ahead(): number {
    return readOffset(this.offset);
  }

  /** Called after every move, in the order of registration. */
  onMove(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /**
   * Moves the clock forward to an instant.
   * @throws RangeError when that instant has passed already.
   */
  moveTo(instant: number): void {
    if (!(instant >= this.now())) throw new RangeError('the clock only moves forward');
    const offset = Math.round(instant - realNow());
    this.#store.set(KEY, String(offset));
    writeOffset(this.offset, offset);
    for (const listener of this.#listeners) listener();
  }
}
