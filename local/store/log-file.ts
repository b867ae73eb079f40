import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';

const LARGEST = 20 * 1024 * 1024;
const EVERY = 200;

/** A log that is written in batches and keeps at most two files of 20 MB. */
export class LogFile {
  readonly #path: string;
  #pending: string[] = [];
  #size: number;
  readonly #timer: NodeJS.Timeout;

  constructor(path: string) {
    this.#path = path;
    this.#size = existsSync(path) ? statSync(path).size : 0;
    this.#timer = setInterval(() => this.flush(), EVERY);
    this.#timer.unref();
  }

  /** Adds the lines of a text, each behind the time and the name of its source. */
  write(source: string, text: string): void {
    const prefix = `${new Date().toISOString()} ${source} `;
    for (const line of text.split('\n')) if (line !== '') this.#pending.push(`${prefix}${line}\n`);
  }

  flush(): void {
    if (this.#pending.length === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    if (this.#size > LARGEST) {
      renameSync(this.#path, `${this.#path}.1`);
      this.#size = 0;
    }
    appendFileSync(this.#path, text);
    this.#size += text.length;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.flush();
  }
}
