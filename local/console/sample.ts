import { type ChildProcess, spawn } from 'node:child_process';
import type { Addresses } from '../assembly/attributes.ts';

const KEPT_LINES = 40;

/** What the console shows of the sample. */
export interface SampleStatus {
  state: 'not started' | 'running' | 'loaded' | 'failed';
  lines: readonly string[];
}

/** Loads the sample of the app by its package script `sample`. */
export class Sample {
  readonly #addresses: Addresses;
  #child: ChildProcess | undefined;
  #state: SampleStatus['state'] = 'not started';
  #lines: string[] = [];

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  get status(): SampleStatus {
    return { state: this.#state, lines: this.#lines };
  }

  start(): void {
    if (this.#state === 'running') return;
    this.#state = 'running';
    this.#lines = [];
    const { app, mailbox, console: consoleUrl } = this.#addresses;
    this.#child = spawn('npm', ['run', '--silent', 'sample'], {
      env: { ...process.env, APP_URL: app, MAILBOX_URL: mailbox, CONSOLE_URL: consoleUrl },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const keep = (chunk: Buffer) => {
      process.stdout.write(chunk);
      this.#lines = [...this.#lines, ...chunk.toString().trimEnd().split('\n')].slice(-KEPT_LINES);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#child.on('error', (error) => this.#finish('failed', error.message));
    this.#child.on('close', (code) => this.#finish(code === 0 ? 'loaded' : 'failed', `ended with ${code}`));
  }

  stop(): void {
    this.#child?.kill('SIGTERM');
  }

  #finish(state: SampleStatus['state'], line: string): void {
    this.#state = state;
    this.#lines.push(line);
  }
}
