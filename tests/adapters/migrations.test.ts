import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateTable, progressOf } from '../../adapters/dynamodb/migrate.ts';
import { migrations } from '../../adapters/dynamodb/migrations.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { enrolled } from '../core/examples.ts';
import { portsIn, startTable } from './local-table.ts';

const people = 450;
let database: Awaited<ReturnType<typeof startTable>>;
let table: Table;
const idOf = (index: number) => `2027-abc-p${index}`;

/** An item as releases of before wrote it. */
async function writeOld(index: number): Promise<void> {
  const evaluationId = idOf(index);
  const employee = { ...enrolled.employee, personId: `p${index}` };
  const { erased: _, ...old } = { ...enrolled, evaluationId, employee };
  const place = { listKey: `CYCLE#2027-abc#${index % 8}`, listSort: `planning#${evaluationId}` };
  const state = { pk: `EVAL#${evaluationId}`, sk: 'STATE', kind: 'evaluation', ...place, ...old };
  await table.client.send(new PutCommand({ TableName: table.name, Item: state }));
  const task = {
    version: 1,
    stage: 'planning',
    assigneeId: `p${index}`,
    employeeName: 'Siti',
    linkHash: 'x',
    rotation: 2,
    token: 't',
  };
  const item = {
    pk: `EVAL#${evaluationId}`,
    sk: 'TASK#000001',
    kind: 'task',
    listKey: `PERSON#p${index}`,
    listSort: 'x',
    ...task,
  };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}

/** What an assessor gave, as releases of before noted it. */
const oldRating = { pk: 'RATER#2027-abc#assessor', sk: `OF#${idOf(7)}` };

beforeAll(async () => {
  database = await startTable();
  table = connectTable('kinerja');
  for (let index = 0; index < people; index += 1) await writeOld(index);
  const rating = { ...oldRating, kind: 'rating', predicate: 'good', version: 6 };
  await table.client.send(new PutCommand({ TableName: table.name, Item: rating }));
});
afterAll(() => database?.stop());

it('a table of an old layout reads as it is, comes to the newest one after being killed half-way, and stays', async () => {
  const ports = portsIn(table);
  expect((await ports.evaluations.load(idOf(7)))?.erased).toEqual({ contentsAt: null, namesAt: null });
  expect(await ports.evaluations.awaiting('p7')).toEqual([]);

  let pages = 0;
  const killed = migrations.map((step) => ({ ...step, change: step.change }));
  const first = await migrateTable(table, { steps: killed, mayGoOn: () => ++pages <= 2 });
  expect(first).toMatchObject({ version: 0, pages: 2, done: false });
  expect((await progressOf(table)).running).toMatchObject({ step: 1 });

  // Somebody acts in between, and that change is the newest layout by itself.
  const state = await ports.evaluations.load(idOf(8));
  expect(state?.version).toBe(1);

  // Killed in the middle of a page: what it had written is not written again.
  let left = 50;
  const dying = migrations.map((step) => ({
    ...step,
    change: (item: Record<string, unknown>) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      return step.change(item);
    },
  }));
  await expect(migrateTable(table, { steps: dying })).rejects.toThrow('killed');

  const done = await migrateTable(table);
  expect(done).toMatchObject({ version: migrations.length, done: true });
  expect(await progressOf(table)).toEqual({ version: migrations.length, running: null });
  expect((await ports.evaluations.awaiting('p7')).map(({ evaluationId }) => evaluationId)).toEqual([idOf(7)]);
  expect(await ports.evaluations.ofAssessor('assessor', '2027-abc')).toHaveLength(people);
  const rating = await table.client.send(new GetCommand({ TableName: table.name, Key: oldRating }));
  expect(rating.Item?.expiresAt).toBeLessThan(Date.now() / 1000 + 30 * 86_400);
  expect(await ports.tasks.handling(idOf(7), 1)).toMatchObject({ token: 't', rotation: 2 });
  expect(await ports.evaluations.ofCycle('2027-abc')).toHaveLength(people);

  expect(await migrateTable(table)).toEqual({ version: migrations.length, changed: 0, pages: 0, done: true });
});
