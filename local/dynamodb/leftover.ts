import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const pidFile = (folder: string) => join(folder, 'java.pid');

/** Notes which process owns a database folder. */
export async function rememberProcess(folder: string, pid: number): Promise<void> {
  await writeFile(pidFile(folder), String(pid));
}

/** Forgets the owner of a database folder after it was stopped. */
export async function forgetProcess(folder: string): Promise<void> {
  await rm(pidFile(folder), { force: true });
}

/**
 * Ends a DynamoDB Local that an earlier, killed run left on this folder. Process
 * numbers are reused, so it is killed only when its command line names the folder.
 */
export async function endLeftover(folder: string): Promise<void> {
  const pid = Number(await readFile(pidFile(folder), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  for (let attempt = 0; attempt < 50 && (await isDatabaseOn(folder, pid)); attempt += 1) {
    process.kill(pid, 'SIGKILL');
    await sleep(100);
  }
  await forgetProcess(folder);
}

async function isDatabaseOn(folder: string, pid: number): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'args=', '-p', String(pid)]);
    return stdout.includes('XmlConfiguration') && stdout.includes(`ddb.path=${folder} `);
  } catch {
    return false;
  }
}
