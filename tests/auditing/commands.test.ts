import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../adapters/dynamodb/migrations.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { cycle } from '../core/examples.ts';
import { openWebsite } from '../functions/website.ts';

/** How a command ended, and what it said. */
type Told = { code: number; stdout: string; stderr: string };

const run = (command: string, ...flags: string[]) => runWith({}, command, ...flags);

/** With an environment besides; an empty text leaves a name out. */
async function runWith(
  environment: Record<string, string>,
  command: string,
  ...flags: string[]
): Promise<Told> {
  const given = Object.entries({ ...process.env, ...environment }).filter(([, value]) => value !== '');
  const env = Object.fromEntries(given);
  const started = promisify(execFile)(process.execPath, [`auditing/${command}.ts`, ...flags], { env });
  return started.then(
    (said) => ({ code: 0, ...said }),
    (error: Told) => error,
  );
}

describe('the commands at the table', () => {
  let database: Awaited<ReturnType<typeof startTable>>;
  let table: Table;
  let folder: string;
  const here = ['--table', 'kinerja'];
  const exports = async () => {
    const { Items } = await table.client.send(new ScanCommand({ TableName: 'kinerja' }));
    return JSON.stringify(Items).split('command: ').length - 1;
  };

  beforeAll(async () => {
    database = await startTable();
    folder = mkdtempSync(join(tmpdir(), 'kinerja-commands-'));
    table = connectTable('kinerja');
    await openWebsite({ table: portsIn(table) });
  });
  afterAll(async () => {
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('copy a cycle for auditors, and note who took the copy', async () => {
    const out = join(folder, 'copy.jsonl');
    const told = await run('export', ...here, '--cycle', cycle.cycleId, '--out', out);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    const kinds = readFileSync(out, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).kind);
    expect(kinds).toEqual(['about', 'evaluation', 'event', 'end']);
    expect(await exports()).toBe(1);
  });

  it('tell who saw what in a window and of whom, with the notices of a breach, for the eyes of one', async () => {
    const out = join(folder, 'breach');
    const until = new Date().toISOString();
    const from = new Date(Date.now() - 86_400_000).toISOString();
    const told = await run(
      'breach',
      ...here,
      '--from',
      from,
      '--until',
      until,
      '--known',
      until,
      '--out',
      out,
    );
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('1 readings of 1 persons');
    const read = (name: string) => readFileSync(join(out, name), 'utf8');
    expect(JSON.parse(read('accesses.jsonl'))).toMatchObject({ what: 'export', cycleId: cycle.cycleId });
    expect(JSON.parse(read('persons.jsonl'))).toMatchObject({ email: 'employee@kinerja.example' });
    expect(read('notice-to-agency.txt')).toContain('Pasal 46');
    expect(read('notice-to-persons.txt')).toContain('[ISI: nama instansi]');
    expect(statSync(join(out, 'persons.jsonl')).mode & 0o077).toBe(0);
  });

  it('leave the file and the access log as they are when there is nothing to copy', async () => {
    const before = await exports();
    const out = join(folder, 'kept.jsonl');
    writeFileSync(out, 'kept');
    const told = await run('export', ...here, '--cycle', '2027-nothing', '--out', out);
    expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing of this name') });
    expect([readFileSync(out, 'utf8'), await exports()]).toEqual(['kept', before]);
  });

  it('verify the record and keep its root in a file, against which the next run is held', async () => {
    const anchors = join(folder, 'anchors.ndjson');
    const first = await run('verify', ...here, '--anchors', anchors);
    expect(first.stdout).toContain('read 1 evaluations: 1 lines of records');
    const second = await run('verify', ...here, '--anchors', anchors);
    expect(second.stdout).toContain(`the roots in ${anchors} (1)`);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(readFileSync(anchors, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('bring a table to the newest layout once, and say so', async () => {
    const newest = `version ${migrations.length}`;
    expect((await run('migrate', ...here)).stdout).toContain(`brought to ${newest}: `);
    const again = await run('migrate', ...here);
    expect(again.stdout).toContain(
      `is ${newest} of ${migrations.length}\nit is the newest: nothing was done`,
    );
  });

  it.each([
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: '' }, 'which Region? set AWS_REGION'],
    [{ AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }, 'whose credentials?'],
  ])('say in one line what AWS has to be told besides: without %j', async (without, why) => {
    const nowhere = { AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: 'none', AWS_PROFILE: '' };
    const files = { AWS_SHARED_CREDENTIALS_FILE: 'none' };
    for (const [command, flags] of [
      ['verify', here],
      ['migrate', here],
      ['drill', here],
      ['export', [...here, '--cycle', 'c', '--out', 'nowhere.jsonl']],
    ] as const) {
      const told = await runWith({ ...nowhere, ...files, ...without }, command, ...flags);
      expect([command, told.code, told.stdout]).toEqual([command, 2, '']);
      expect(told.stderr.trim().split('\n')).toEqual([expect.stringContaining(why)]);
    }
  });

  it('say in one line that there is no such table', async () => {
    const told = await run('verify', '--table', 'no-such');
    expect(told.stderr.trim()).toBe(
      'the table no-such does not answer in ap-southeast-3: ResourceNotFoundException',
    );
  });

  it.each([
    ['verify', [], 'which table?'],
    ['verify', ['--console', 'http://127.0.0.1:9'], 'no console answers at http://127.0.0.1:9'],
    ['drill', [...here, '--point-in-time', 'yesterday'], '--point-in-time is "latest" or an instant'],
    ['drill', [...here, '--zone', 'CET'], '--zone is one of WIB'],
    ['export', [...here, '--cycle', 'c', '--out', 'nowhere.jsonl', '--days', '0'], '--days is for how many'],
    ['breach', [...here, '--out', 'nowhere', '--from', 'yesterday'], '--from is an instant'],
  ])('%s %j ends with 2 and says what is wrong, in one line', async (command, flags, why) => {
    const told = await run(command, ...flags);
    expect(told).toMatchObject({ code: 2, stdout: '' });
    expect(told.stderr.trim().split('\n')).toEqual([expect.stringContaining(why)]);
    expect(existsSync('nowhere.jsonl')).toBe(false);
  });
});
