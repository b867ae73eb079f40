import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditKey, documentKey } from '../../adapters/dynamodb/evaluation-keys.ts';
import { headsIn } from '../../adapters/dynamodb/heads.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { reportOf } from '../../auditing/drill-report.ts';
import { type Drilled, runDrill } from '../../auditing/run-drill.ts';
import type { OutboxEntry } from '../../core/evaluation/effects.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { evaluationIdOf } from '../../core/evaluation/state.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { at, cycle, january, person } from '../core/examples.ts';
import { fakeAnchorStore, fakeSigner } from '../fakes/anchors.ts';
import { openWebsite, signedInAs, textOf, type Website } from '../functions/website.ts';
import { correctName, writeNotes } from '../usecases/chains.ts';
import { evaluationId } from '../usecases/office.ts';

const people = 12;
const copy = 'kinerja-drill';

describe('a drill of the restore', () => {
  let database: Awaited<ReturnType<typeof startTable>>;
  let table: Table;
  let folder: string;
  let drilled: Drilled;
  let restored: Website;
  const client = () => new DynamoDBClient({});
  const anchors = { store: fakeAnchorStore(), signer: fakeSigner() };
  const order = (target: string, keep = false) => {
    const zone = 'WIB' as const;
    return { zone, client: client(), source: 'kinerja', target, folder, anchors, keep };
  };
  const scan = async (name: string) => {
    const { client: door } = connectTable(name);
    const { Items } = await door.send(new ScanCommand({ TableName: name, ConsistentRead: true }));
    return (Items ?? []).sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
  };

  beforeAll(async () => {
    database = await startTable();
    folder = mkdtempSync(join(tmpdir(), 'kinerja-drill-'));
    table = connectTable('kinerja');
    const { office } = await openWebsite({ table: portsIn(table) });
    const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
    for (let index = 0; index < people; index += 1) {
      const personId = `p${index}`;
      await office.people.saveAll([person(personId)]);
      const enrolment = {
        person: person(personId),
        assessor: brief('assessor'),
        appealDecider: brief('decider'),
      };
      await office.evaluations.create(enrol(enrolment, at(january)));
    }
    await writeNotes(office, 2);
    await correctName(office, 'Siti Aminah');
    const clock = () => new Date(Date.now() - 60_000);
    await anchorRecord({ ...office.ports, clock, ...anchors, heads: headsIn(table) });
    // What a restore to an instant in the middle of something leaves behind.
    const orphan = { ...documentKey('2027-abc-gone', 'plan', 1), kind: 'document' };
    await table.client.send(new PutCommand({ TableName: table.name, Item: orphan }));
    drilled = await runDrill(order(copy, true));
    restored = await openWebsite({ table: portsIn(connectTable(copy)) }, async (office) => office);
  });
  afterAll(async () => {
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads everybody on the new table, verifies chain and anchors, and begins their executions again', () => {
    const { begun, before, after } = drilled;
    expect(begun).toMatchObject({ cycles: 1, evaluations: people + 1, read: people + 1, failed: 0 });
    expect(begun.restarted).toBe(people + 1);
    expect(before).toMatchObject({ evaluations: people + 1, notes: 2, corrections: 1, bad: null });
    expect(after.bad).toBeNull();
    expect(drilled.anchors).toEqual({ read: 1, bad: null });
  });

  it('shows everybody their pages on the new table, by the handlers that serve them', async () => {
    const cookies = async (
      ...who: Parameters<typeof signedInAs> extends [Website, ...infer Who] ? Who : never
    ) => [await signedInAs(restored, ...who), '__Host-language=en'];
    for (const personId of ['employee', ...Array.from({ length: people }, (_, index) => `p${index}`)]) {
      const own = await cookies(personId);
      const page = await restored.ask('GET', `/evaluations/${evaluationIdOf(cycle.cycleId, personId)}`, {
        cookies: own,
      });
      const name = personId === 'employee' ? 'Siti Aminah' : `Name of ${personId}`;
      expect([page.statusCode, textOf(page).includes(name)]).toEqual([200, true]);
      expect((await restored.ask('GET', '/', { cookies: own })).statusCode).toBe(200);
    }
    const hr = await cookies(null, ['hr']);
    const operator = await cookies(null, ['administrators']);
    const pages = [
      [`/hr/cycles/${cycle.cycleId}`, hr],
      [`/evaluations/${evaluationId}/notes`, await cookies('employee')],
      ['/admin/monitor', operator],
      [`/admin/evaluations/${evaluationId}`, operator],
    ] as const;
    for (const [path, visitor] of pages)
      expect([path, (await restored.ask('GET', path, { cookies: visitor })).statusCode]).toEqual([path, 200]);
  });

  it('has an entry in the outbox for each execution that begins again, under its next attempt', async () => {
    const entries = (await scan(copy)).filter(({ kind }) => kind === 'outbox') as unknown as OutboxEntry[];
    const effects = entries.flatMap((entry) => entry.effects);
    const started = effects.flatMap((effect) =>
      effect.kind === 'startExecution' ? effect.executionName : [],
    );
    const again = started.filter((name) => name.endsWith('-plan-2'));
    expect(new Set(again).size).toBe(people + 1);
  });

  it('lists what belongs to no evaluation', () => {
    const { pk, sk } = documentKey('2027-abc-gone', 'plan', 1);
    expect(drilled.orphans.map((item) => [item.pk, item.sk])).toEqual([[pk, sk]]);
  });

  it('tells in words what it found and how long it took', () => {
    const { times } = drilled;
    expect(times.restored).toBeGreaterThan(0);
    expect(times.verified).toBeGreaterThanOrEqual(times.restored);
    expect(times.begun).toBeGreaterThanOrEqual(times.verified);
    const report = reportOf(drilled, copy).join('\n');
    expect(report).toContain(`read ${people + 1} of ${people + 1} evaluations in 1 cycles`);
    expect(report).toMatch(/\(RTO\): \d+\.\d s, of it \d+\.\d s to the table and \d+\.\d s to verify it/);
    // The example was recorded in a year to come.
    expect(report).toMatch(/\(RPO at most\): -?\d+\.\d s/);
    expect(report).toContain('1 orphans\n  orphan: EVAL#2027-abc-gone');
    expect(report).toContain('the drill held');
  });

  it('leaves the table of before as it is, and nothing of its own', async () => {
    const before = await scan('kinerja');
    await runDrill(order('kinerja-second'));
    expect(await scan('kinerja')).toEqual(before);
    const { TableNames } = await client().send(new ListTablesCommand({}));
    expect(TableNames?.sort()).toEqual(['kinerja', copy]);
    // The dump of the first one was asked for, by keeping its table.
    const dumps = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    expect(dumps).toEqual([`${copy}.jsonl`]);
    expect(readFileSync(join(folder, `${copy}.jsonl`), 'utf8').split('\n').length).toBeGreaterThan(people);
  });

  it('is a command that ends with 0 when all of it held, and with 1 when a line was altered', async () => {
    const drill = () =>
      promisify(execFile)(process.execPath, ['auditing/drill.ts', '--table', 'kinerja', '--folder', folder]);
    expect((await drill()).stdout).toContain('the drill held');
    const key = { TableName: 'kinerja', Key: auditKey(evaluationId, 1) };
    const { Item } = await table.client.send(new GetCommand(key));
    const alter = (command: unknown) =>
      table.client.send(
        new UpdateCommand({
          ...key,
          UpdateExpression: 'SET #event.#command = :command',
          ExpressionAttributeNames: { '#event': 'event', '#command': 'command' },
          ExpressionAttributeValues: { ':command': command },
        }),
      );
    await alter('something');
    const told = (await drill().catch((error: unknown) => error)) as { code: number; stdout: string };
    await alter(Item?.event.command);
    expect(told.code).toBe(1);
    expect(told.stdout).toContain(`the first that does not hold (record): ${evaluationId}, line 1`);
    expect(told.stdout).toContain('the drill did not hold');
  });
});
