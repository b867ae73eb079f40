import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

/** The one table of a system on this machine, with its bucket and key; its console says where all of it answers. */
export async function tableBehind(
  consoleUrl: string,
  found: { bucket: string; key: string },
): Promise<string | undefined> {
  const status = await fetch(`${consoleUrl}/status`).catch(() => {
    console.error(`no console answers at ${consoleUrl}: npm start prints its address`);
    process.exit(2);
  });
  const { database, services, kept } = (await status.json()) as {
    database: string;
    services: string;
    kept: { buckets: string[]; keys: string[] };
  };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database,
    AWS_ENDPOINT_URL_S3: services,
    AWS_ENDPOINT_URL_KMS: services,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  found.bucket ||= kept.buckets[0] ?? '';
  found.key ||= kept.keys[0] ?? '';
  const { TableNames } = await new DynamoDBClient({}).send(new ListTablesCommand({}));
  return TableNames?.[0];
}
