import { refuseProperties } from '../assembly/registry.ts';
import { describe, type Resource } from '../assembly/template.ts';
import type { World } from '../assembly/world.ts';
import { type DynamoDbCall, DynamoDbError } from './client.ts';
import { addIndexes, bare, type Index, indexesOf } from './indexes.ts';

const API = 'DynamoDB_20120810';

/** Properties that say how the service keeps a table, not what the table does. */
const TAKEN = ['AttributeDefinitions', 'KeySchema'] as const;
const REFUSED = [
  'ImportSourceSpecification',
  'KinesisStreamSpecification',
  'ContributorInsightsSpecification.Mode',
];

/** Makes sure that every table of the app exists, with its indexes; what is there already is kept. */
export async function createTables(world: World, call: DynamoDbCall): Promise<void> {
  for (const resource of world.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
    const given = world.properties(resource);
    refuseProperties(resource, given, REFUSED);
    const name = world.ref(resource);
    const existing = await describeTable(call, name);
    if (existing === undefined) await call(`${API}.CreateTable`, tableDefinition(name, given));
    else await mendTable(call, { resource, name, existing, given });
    await setTimeToLive(call, name, given.TimeToLiveSpecification);
  }
}

async function mendTable(
  call: DynamoDbCall,
  about: {
    resource: Resource;
    name: string;
    existing: Record<string, unknown>;
    given: Record<string, unknown>;
  },
): Promise<void> {
  const { resource, name, existing, given } = about;
  if (keys(existing.KeySchema) === keys(given.KeySchema)) await addIndexes(call, name, { existing, given });
  checkKeys(resource, (await describeTable(call, name)) ?? existing, given);
}

/** The name of the stream of a table in DynamoDB Local. */
export async function streamOf(call: DynamoDbCall, tableName: string): Promise<string> {
  const table = await describeTable(call, tableName);
  const stream = table?.LatestStreamArn;
  if (typeof stream !== 'string') throw new Error(`table ${tableName} has no stream`);
  return stream;
}

async function describeTable(
  call: DynamoDbCall,
  TableName: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    const { Table } = await call(`${API}.DescribeTable`, { TableName });
    return Table as Record<string, unknown>;
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function tableDefinition(TableName: string, given: Record<string, unknown>): Record<string, unknown> {
  const stream = given.StreamSpecification as { StreamViewType?: string } | undefined;
  return {
    TableName,
    ...Object.fromEntries(TAKEN.map((key) => [key, given[key]])),
    BillingMode: 'PAY_PER_REQUEST',
    ...indexes('GlobalSecondaryIndexes', given),
    ...indexes('LocalSecondaryIndexes', given),
    ...(stream === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } }),
  };
}

function indexes(key: string, given: Record<string, unknown>): Record<string, unknown> {
  const list = given[key] as Index[] | undefined;
  if (list === undefined || list.length === 0) return {};
  return { [key]: list.map(bare) };
}

/** A table that was made for other keys would fail later and less clearly. */
function checkKeys(
  resource: Resource,
  existing: Record<string, unknown>,
  given: Record<string, unknown>,
): void {
  const shape = (table: Record<string, unknown>) => {
    const names = indexesOf(table)
      .map(({ IndexName, KeySchema }) => `${IndexName} ${keys(KeySchema)}`)
      .sort();
    return [keys(table.KeySchema), ...names].join('; ');
  };
  if (shape(existing) !== shape(given)) {
    throw new Error(
      `${describe(resource)} has other keys or indexes than the table in the data folder ` +
        `(${shape(given)} instead of ${shape(existing)}): start with another data folder`,
    );
  }
}

function keys(schema: unknown): string {
  return (schema as { AttributeName: string; KeyType: string }[])
    .map(({ AttributeName, KeyType }) => `${KeyType}=${AttributeName}`)
    .sort()
    .join(',');
}

async function setTimeToLive(call: DynamoDbCall, TableName: string, specification: unknown): Promise<void> {
  const wanted = specification as { AttributeName?: string; Enabled?: boolean } | undefined;
  if (wanted?.Enabled !== true) return;
  const { TimeToLiveDescription } = await call(`${API}.DescribeTimeToLive`, { TableName });
  if (
    (TimeToLiveDescription as { AttributeName?: string } | undefined)?.AttributeName === wanted.AttributeName
  )
    return;
  const TimeToLiveSpecification = { AttributeName: wanted.AttributeName, Enabled: true };
  await call(`${API}.UpdateTimeToLive`, { TableName, TimeToLiveSpecification });
}
