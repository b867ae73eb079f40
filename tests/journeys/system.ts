import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Addresses = { app: string; mailbox: string; console: string; pid: number };

/** A system that a journey has started on this machine. `npm run test:address` plays a year at any other address. */
export type System = Addresses & {
  /** What the functions have logged. */
  readLog(): Promise<string>;
  /** Ends every process at once, without a word, as a power cut would. */
  kill9(): Promise<void>;
  /** Starts again on the same data and addresses. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
  /** Moves the clock forward; only where the system runs on this machine. */
  moveClock(to: Date): Promise<void>;
};

// Far more than a quiet machine needs: a busy one is no failure.
const readyWithinMs = 240_000;

/** Starts the synthesized app on an empty data folder and free ports, with further flags if any. */
export async function startSystem(...flags: string[]): Promise<System> {
  const data = await mkdtemp(join(tmpdir(), 'kinerja-'));
  let child = launch(data, ['--port', '0', '--console-port', '0', '--mailbox-port', '0', ...flags]);
  const addresses = await ready(data, child);
  const ports = Object.entries({
    '--port': addresses.app,
    '--console-port': addresses.console,
    '--mailbox-port': addresses.mailbox,
  });
  // Nobody keeps the address of the sign-in page, and another system may have taken its port meanwhile.
  const samePorts = [...ports.flatMap(([flag, url]) => [flag, new URL(url).port]), '--sign-in-port', '0'];
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    ...addresses,
    readLog: () => readFile(join(data, 'functions.log'), 'utf8'),
    kill9: () => end('SIGKILL'),
    startAgain: async () => {
      await rm(join(data, 'addresses.json'), { force: true });
      child = launch(data, samePorts);
      await ready(data, child);
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await end('SIGTERM');
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
    },
    moveClock: (to) => moveClock(addresses.console, to),
  };
}

function launch(data: string, flags: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['local/main.ts', '--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ready(data: string, child: ChildProcess): Promise<Addresses> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said = `${said}${chunk}`.slice(-4_000)));
  const file = join(data, 'addresses.json');
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the system ended with ${child.exitCode}: ${said}`);
    const addresses = await readAddresses(file);
    if (addresses) return addresses;
  }
  child.kill('SIGKILL');
  throw new Error(`the system was not ready within ${readyWithinMs} ms: ${said}`);
}

/** The addresses, once they are all written. */
async function readAddresses(file: string): Promise<Addresses | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Addresses;
  } catch {
    return undefined;
  }
}

async function moveClock(consoleUrl: string, to: Date): Promise<void> {
  const body = new URLSearchParams({ to: to.toISOString() });
  const answer = await fetch(`${consoleUrl}/clock`, { method: 'POST', body, redirect: 'manual' });
  if (answer.status >= 400)
    throw new Error(`the clock did not move: ${answer.status} ${await answer.text()}`);
}
