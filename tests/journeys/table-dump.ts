import { DynamoDBClient, ListTablesCommand, paginateScan } from '@aws-sdk/client-dynamodb';

/** Every item of every table of a system on this machine, as text: equal when nothing was written. */
export async function dumpTable(consoleUrl: string): Promise<string> {
  const { database } = (await (await fetch(`${consoleUrl}/status`)).json()) as { database: string };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: database, region: 'ap-southeast-3', credentials });
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  const lines: string[] = [];
  for (const TableName of TableNames) {
    for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true })) {
      for (const item of page.Items ?? []) lines.push(inOrder(item));
    }
  }
  client.destroy();
  return lines.sort().join('\n');
}

/** One text for one item, in whichever order its attributes come. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
