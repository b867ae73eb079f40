import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Resource } from '../../local/assembly/template.ts';
import type { World } from '../../local/assembly/world.ts';
import { type DynamoDbCall, dynamoDbClient } from '../../local/dynamodb/client.ts';
import { startDynamoDbLocal } from '../../local/dynamodb/server.ts';
import { createTables } from '../../local/dynamodb/tables.ts';

const API = 'DynamoDB_20120810';
let database: Awaited<ReturnType<typeof startDynamoDbLocal>>;
let call: DynamoDbCall;

beforeAll(async () => {
  database = await startDynamoDbLocal({ inMemory: true });
  call = dynamoDbClient(database.endpoint);
});
afterAll(() => database?.stop());

const index = (name: string) => ({
  IndexName: name,
  KeySchema: [{ AttributeName: name, KeyType: 'HASH' }],
  Projection: { ProjectionType: 'KEYS_ONLY' },
});

/** An app whose one table has these indexes. */
function appWith(key: string, ...names: string[]): World {
  const table = { id: 'Table', stack: 'Toy', type: 'AWS::DynamoDB::Table', properties: {} } as Resource;
  const properties = {
    KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
    AttributeDefinitions: [key, ...names].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    GlobalSecondaryIndexes: names.map(index),
  };
  return { ofType: () => [table], properties: () => properties, ref: () => 'toy' } as unknown as World;
}

it('a table with data gets the indexes of a newer release, which find what was there before', async () => {
  await createTables(appWith('pk', 'turns'), call);
  const Item = { pk: { S: 'one' }, teams: { S: 'team' } };
  await call(`${API}.PutItem`, { TableName: 'toy', Item });
  await createTables(appWith('pk', 'turns', 'teams', 'lists'), call);
  const found = await call(`${API}.Query`, {
    TableName: 'toy',
    IndexName: 'teams',
    KeyConditionExpression: 'teams = :team',
    ExpressionAttributeValues: { ':team': { S: 'team' } },
  });
  expect(found.Items).toEqual([Item]);
  await createTables(appWith('pk', 'turns', 'teams', 'lists'), call);
});

it('a table of other keys, or with an index that nobody asks for, is refused', async () => {
  await expect(createTables(appWith('other', 'turns'), call)).rejects.toThrow(
    'start with another data folder',
  );
  await expect(createTables(appWith('pk', 'turns'), call)).rejects.toThrow('start with another data folder');
});
