import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A local cloud in a process of its own, as `npm start` has it. */
export interface RunningCloud {
  app: string;
  mailbox: string;
  console: string;
  signIn: string;
  pid: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const MAIN = join(import.meta.dirname, '../../../local/main.ts');

/** Starts the local cloud on free ports and waits until it is ready. */
export async function startCloudProcess(assembly: string, data: string): Promise<RunningCloud> {
  const child = launch(assembly, data);
  const output = collect(child);
  while (!output().includes('Ready in')) {
    if (child.exitCode !== null) throw new Error(output());
    await sleep(50);
  }
  const addresses = JSON.parse(await readFile(join(data, 'addresses.json'), 'utf8')) as Omit<
    RunningCloud,
    'kill'
  >;
  return {
    ...addresses,
    kill: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs the local cloud until it ends by itself and returns what it said. */
export async function failingStart(assembly: string, data: string, ...more: string[]): Promise<string> {
  const child = launch(assembly, data, ...more);
  const output = collect(child);
  await once(child, 'exit');
  return output();
}

/** Asks again and again until there is an answer. */
export async function eventually<T>(ask: () => Promise<T | undefined>, seconds = 10): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`no answer within ${seconds} seconds to: ${ask}`);
    await sleep(50);
  }
}

function launch(assembly: string, data: string, ...more: string[]): ChildProcess {
  const ports = ['--port', '0', '--console-port', '0', '--mailbox-port', '0'];
  return spawn(process.execPath, [MAIN, '--assembly', assembly, '--data', data, ...ports, ...more]);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    text += chunk;
  });
  return () => text;
}
