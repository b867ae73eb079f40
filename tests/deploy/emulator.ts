/** MiniStack, an AWS that runs on this machine: installed into an ignored folder, started, and ended for good. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../local/ports.ts';
import { ACCOUNT, REGION } from './environment.ts';

const REQUIREMENTS = join(import.meta.dirname, 'emulator-requirements.txt');
const FOLDER = join(import.meta.dirname, '..', '..', '.cache', 'emulator');
const INSTALL_MS = 180_000;
/** What pip and spawn say when there is no network, no name, or no answer. */
const NO_WAY_THERE = /connection broken|max retries|timed out|ETIMEDOUT/i;
const START_MS = 60_000;

/** An AWS endpoint on this machine. */
export interface Emulator {
  readonly endpoint: string;
  readonly log: string;
  stop(): Promise<void>;
}

/** The emulator cannot be had here; the message says why in one line. */
export class NoEmulator extends Error {}

/**
 * Installs the pinned emulator, unless it is there already.
 * @returns the Python that runs it
 * @throws NoEmulator where there is no Python 3 or the package index cannot be reached
 */
export function installEmulator(): string {
  const python = join(FOLDER, 'bin', 'python');
  const wanted = readFileSync(REQUIREMENTS, 'utf8');
  if (installed(python) === wanted) return python;
  const made = spawnSync('python3', ['-m', 'venv', '--clear', FOLDER], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new NoEmulator(`no Python 3 with venv: ${lastLine(made.stderr ?? made.error?.message)}`);
  const pip = [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '--retries',
    '1',
    '--timeout',
    '15',
  ];
  const got = spawnSync(python, [...pip, '-r', REQUIREMENTS], { encoding: 'utf8', timeout: INSTALL_MS });
  if (got.status === 0) return python;
  const why = got.stderr || got.error?.message || 'no answer';
  if (NO_WAY_THERE.test(why)) throw new NoEmulator('PyPI cannot be reached');
  throw new Error(`the emulator could not be installed: ${lastLine(why)}`);
}

function installed(python: string): string | undefined {
  if (!existsSync(python)) return undefined;
  return spawnSync(python, ['-m', 'pip', 'freeze', '--disable-pip-version-check'], { encoding: 'utf8' })
    .stdout;
}

const lastLine = (text = 'no answer') => text.trim().split('\n').at(-1) ?? text;

/** Starts the emulator on a free port of the loopback address; everything it keeps is in `folder`. */
export async function startEmulator(python: string, folder: string): Promise<Emulator> {
  const port = await freePort();
  const log = join(folder, 'emulator.log');
  mkdirSync(folder, { recursive: true });
  const child = spawn(python, ['-m', 'ministack'], {
    cwd: folder,
    env: environmentOf(port, folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that the functions it runs end with it.
    detached: true,
  });
  const written = createWriteStream(log);
  child.stdout.pipe(written, { end: false });
  child.stderr.pipe(written, { end: false });
  const emulator = { endpoint: `http://127.0.0.1:${port}`, log, stop: () => end(child) };
  try {
    await ready(emulator, child);
  } catch (error) {
    await end(child);
    throw error;
  }
  return emulator;
}

function environmentOf(port: number, folder: string): NodeJS.ProcessEnv {
  return {
    // It runs our functions on the first Node of the PATH: the one that runs this.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    TMPDIR: folder,
    STATE_DIR: join(folder, 'state'),
    S3_DATA_DIR: join(folder, 's3'),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    MINISTACK_REGION: REGION,
    MINISTACK_ACCOUNT_ID: ACCOUNT,
    AUTH: 'true',
    LOG_LEVEL: 'WARNING',
  };
}

async function ready({ endpoint, log }: Emulator, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(200)) {
    if (child.exitCode !== null) throw new Error(`the emulator ended with ${child.exitCode}; see ${log}`);
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`the emulator was not ready within ${START_MS} ms; see ${log}`);
}

/** Ends the emulator and every function it started. */
async function end(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (let tries = 0; tries < 25 && signalled(pid, tries === 0 ? signal : 0); tries += 1) await sleep(200);
  }
}

/** Sends a signal to a process group; false when nobody is left in it. */
function signalled(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}
