import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';

const longestMs = 4 * 3_600_000;

/** Makes an empty table with the keys and indexes of another. */
export async function createLike(client: DynamoDBClient, source: string, target: string): Promise<void> {
  const like = await describe(client, source);
  await client.send(
    new CreateTableCommand({
      TableName: target,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: like.KeySchema,
      AttributeDefinitions: like.AttributeDefinitions,
      GlobalSecondaryIndexes: (like.GlobalSecondaryIndexes ?? []).map(
        ({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection,
        }),
      ),
    }),
  );
  await active(client, target);
}

/** Restores a table as it was at an instant into a new one; the newest possible without an instant. Only AWS can. */
export async function restoreAt(
  client: DynamoDBClient,
  source: string,
  target: string,
  at: Date | undefined,
): Promise<void> {
  const when = at ? { RestoreDateTime: at } : { UseLatestRestorableTime: true };
  await client.send(
    new RestoreTableToPointInTimeCommand({ SourceTableName: source, TargetTableName: target, ...when }),
  );
  await active(client, target);
}

/** Removes a table that was made for a drill. */
export async function dropTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
}

async function active(client: DynamoDBClient, name: string): Promise<void> {
  for (const until = Date.now() + longestMs; Date.now() < until; await sleep(500)) {
    const { TableStatus, GlobalSecondaryIndexes = [] } = await describe(client, name);
    const indexes = GlobalSecondaryIndexes.every(({ IndexStatus }) => IndexStatus === 'ACTIVE');
    if (TableStatus === 'ACTIVE' && indexes) return;
  }
  throw new Error(`the table ${name} does not become active`);
}

async function describe(client: DynamoDBClient, name: string): Promise<TableDescription> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  if (!Table) throw new Error(`there is no table ${name}`);
  return Table;
}
