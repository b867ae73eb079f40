import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headsIn } from '../../adapters/dynamodb/heads.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { runDrill } from '../../auditing/run-drill.ts';
import { enrol } from '../../core/evaluation/enrol.ts';
import { anchorRecord } from '../../core/usecases/anchor-record.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import { at, january, person } from '../core/examples.ts';
import { fakeAnchorStore, fakeSigner } from '../fakes/anchors.ts';
import { openWebsite } from '../functions/website.ts';

const people = 12;

describe('a drill of the restore', () => {
  let database: Awaited<ReturnType<typeof startTable>>;
  let table: Table;
  let folder: string;
  const client = () => new DynamoDBClient({});
  const anchors = { store: fakeAnchorStore(), signer: fakeSigner() };
  const order = (target: string) => ({
    zone: 'WIB' as const,
    client: client(),
    source: 'kinerja',
    target,
    folder,
    anchors,
    keep: false,
  });

  beforeAll(async () => {
    database = await startTable();
    folder = mkdtempSync(join(tmpdir(), 'kinerja-drill-'));
    table = connectTable('kinerja');
    const { office } = await openWebsite({ table: portsIn(table) });
    const brief = (personId: string) => ({ personId, name: `Name of ${personId}`, position: 'Guru' });
    for (let index = 0; index < people; index += 1) {
      const enrolment = {
        person: person(`p${index}`),
        assessor: brief('assessor'),
        appealDecider: brief('decider'),
      };
      await office.evaluations.create(enrol(enrolment, at(january)));
    }
    const clock = () => new Date(Date.now() - 60_000);
    await anchorRecord({ ...office.ports, clock, ...anchors, heads: headsIn(table) });
  });
  afterAll(async () => {
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads everybody on the new table, verifies chain and anchors, and begins their executions again', async () => {
    const drilled = await runDrill(order('kinerja-drill'));
    expect(drilled.begun).toMatchObject({ cycles: 1, evaluations: people + 1, read: people + 1, failed: 0 });
    expect(drilled.begun.restarted).toBe(people + 1);
    expect(drilled.before).toMatchObject({ evaluations: people + 1, bad: null });
    expect(drilled.after.bad).toBeNull();
    expect(drilled.anchors).toEqual({ read: 1, bad: null });
    expect(drilled.orphans).toEqual([]);
    expect(drilled.times.begun).toBeGreaterThanOrEqual(drilled.times.restored);
    const { TableNames } = await client().send(new ListTablesCommand({}));
    expect(TableNames).toEqual(['kinerja']);
    expect(
      readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8').split('\n').length,
    ).toBeGreaterThan(people);
  });
});
