import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../ports.ts';
import { fetchDynamoDbLocal } from './fetch.ts';
import { requireJava } from './java.ts';
import { endLeftover, forgetProcess, rememberProcess } from './leftover.ts';

/** Where the database lives: in a folder that survives, or in memory for a test. */
export type DynamoDbLocalOptions =
  | { dataFolder: string; inMemory?: false; port?: number }
  | { inMemory: true; port?: number };

/** A running database and the way to end it. */
export interface DynamoDbLocal {
  endpoint: string;
  /** Resolves when the database has ended by itself, with what it said last. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Starts AWS's DynamoDB Local on 127.0.0.1; `dataFolder` is the folder of its database file. */
export async function startDynamoDbLocal(options: DynamoDbLocalOptions): Promise<DynamoDbLocal> {
  await requireJava();
  const home = await fetchDynamoDbLocal();
  const folder = options.inMemory ? undefined : resolve(options.dataFolder);
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    await endLeftover(folder);
  }
  const port = options.port ?? (await freePort());
  const child = launch(home, port, folder);
  const output = collect(child);
  const ended = once(child, 'exit').then(() => output.text());
  const endpoint = `http://127.0.0.1:${port}`;
  await waitUntilReady(endpoint, child, output);
  const pid = output.pid();
  if (folder !== undefined && pid !== undefined) await rememberProcess(folder, pid);
  return { endpoint, ended, stop: () => stop(child, ended, folder) };
}

function launch(home: string, port: number, folder: string | undefined): ChildProcess {
  const java = [
    'java',
    '-Xmx768m',
    '-XX:+UseSerialGC',
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-Dorg.eclipse.jetty.util.log.announce=false',
    '-Dorg.eclipse.jetty.LEVEL=WARN',
    '-cp',
    [join(home, 'DynamoDBLocal.jar'), join(home, 'DynamoDBLocal_lib', '*')].join(delimiter),
    'org.eclipse.jetty.xml.XmlConfiguration',
    `ddb.port=${port}`,
    `ddb.memory=${folder === undefined}`,
    ...(folder === undefined ? [] : [`ddb.path=${folder}`]),
    join(import.meta.dirname, 'loopback.xml'),
  ];
  const watchdog = join(import.meta.dirname, 'watchdog.ts');
  return spawn(process.execPath, ['--max-old-space-size=16', watchdog, ...java], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C in the terminal must not reach the database
    // before the parent has written what it still has to write.
    detached: true,
    env: { PATH: process.env.PATH, JAVA_HOME: process.env.JAVA_HOME },
  });
}

interface Output {
  text(): string;
  pid(): number | undefined;
}

/** Keeps the last words only: a database that runs for weeks may say much. */
function collect(child: ChildProcess): Output {
  let kept = '';
  let pid: number | undefined;
  const keep = (chunk: Buffer) => {
    kept = (kept + chunk.toString()).slice(-4000);
    pid ??= Number(/^pid (\d+)$/m.exec(kept)?.[1]) || undefined;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return { text: () => kept, pid: () => pid };
}

async function waitUntilReady(endpoint: string, child: ChildProcess, output: Output): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local did not start:\n${output.text()}`);
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
  child.stdin?.destroy();
  throw new Error(`DynamoDB Local did not answer within 30 seconds:\n${output.text()}`);
}

async function stop(child: ChildProcess, ended: Promise<string>, folder: string | undefined) {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.stdin?.destroy(), 5000);
  await ended;
  clearTimeout(late);
  if (folder !== undefined) await forgetProcess(folder);
}
