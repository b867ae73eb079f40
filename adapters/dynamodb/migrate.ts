import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterPage, fresh, nextStep, type Progress, progressSchema } from '../../core/migrations/progress.ts';
import { wasWritten } from './conditional.ts';
import type { Key } from './keys.ts';
import { type Migration, migrations } from './migrations.ts';
import { getItem } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

const schemaKey: Key = { pk: 'SCHEMA', sk: 'SCHEMA' };
const pageSize = 200;

/** What a run did. `done` when the table has the newest layout. */
export type Migrated = { version: number; changed: number; pages: number; done: boolean };

/** The layout that a table has. */
export async function progressOf(table: Table): Promise<Progress> {
  const item = await getItem(table, schemaKey);
  return item ? readRecord('schema', progressSchema, item) : fresh;
}

/**
 * Brings a table to the newest layout, page by page, and notes after each page how far it came: a run that was killed
 * goes on where it was. Items that somebody changes meanwhile are in the newest layout by that very change.
 * @param mayGoOn false when the time is over; the next run goes on
 */
export async function migrateTable(
  table: Table,
  {
    steps = migrations,
    mayGoOn = () => true,
  }: { steps?: readonly Migration[]; mayGoOn?: () => boolean } = {},
): Promise<Migrated> {
  let progress = await progressOf(table);
  const migrated: Migrated = { version: progress.version, changed: 0, pages: 0, done: false };
  for (;;) {
    const number = nextStep(progress, steps.length);
    const step = number === undefined ? undefined : steps[number - 1];
    if (number === undefined || !step) return { ...migrated, version: progress.version, done: true };
    if (!mayGoOn()) return { ...migrated, version: progress.version };
    const page = await migratePage(table, step, progress.running?.after ?? null);
    progress = afterPage(progress, number, page);
    await note(table, progress);
    migrated.pages += 1;
    migrated.changed += page.changed;
  }
}

async function migratePage(table: Table, { change }: Migration, from: Record<string, string> | null) {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new ScanCommand({
      TableName: table.name,
      ConsistentRead: true,
      Limit: pageSize,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  );
  let changed = 0;
  for (const item of Items) {
    const next = change(item);
    if (next && (await replace(table, item, next))) changed += 1;
  }
  return { after: (LastEvaluatedKey as Record<string, string> | undefined) ?? null, changed };
}

/** Only what still is as it was read: versions count every change of a state, tokens and rotations those of a task. */
function replace(table: Table, before: Item, next: Item): Promise<boolean> {
  const told = ['version', 'rotation', 'token'].filter((name) => before[name] !== undefined);
  const put = new PutCommand({
    TableName: table.name,
    Item: next,
    ConditionExpression: ['attribute_exists(pk)', ...told.map((name) => `#${name} = :${name}`)].join(' AND '),
    ...(told.length > 0
      ? {
          ExpressionAttributeNames: Object.fromEntries(told.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(told.map((name) => [`:${name}`, before[name]])),
        }
      : {}),
  });
  return wasWritten(table.client.send(put));
}

async function note(table: Table, progress: Progress): Promise<void> {
  const item = { ...schemaKey, kind: 'schema', ...progress };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}
