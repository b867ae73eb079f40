import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, indexUnits, tableUnits } from './units.ts';

/** One request to the table, or one item that it wrote. */
export interface Metered {
  readonly operation: string;
  /** Kind of the item that was written. */
  readonly kind: string | undefined;
  readonly pk: string | undefined;
  readonly writeUnits: number;
  readonly requests: number;
}

interface Write {
  TableName: string;
  Key?: Item;
  Item?: Item;
}
type Writes = Record<'Put' | 'Update' | 'Delete', Write>;

/** Counts what every request of `client` writes. `quiet` is a client of the same table that nobody counts. */
export function meter(
  client: DynamoDBDocumentClient,
  quiet: DynamoDBDocumentClient,
  note: (metered: Metered) => void,
): void {
  const read = async ({ TableName, Key, Item }: Write): Promise<Item | undefined> => {
    const { pk, sk } = (Key ?? Item) as { pk: string; sk: string };
    return (await quiet.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;
  };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace('Command', '');
        const writes = writesOf(operation, args.input);
        const before = await Promise.all(writes.map(read));
        const answer = await next(args);
        note({ operation, kind: undefined, pk: undefined, writeUnits: 0, requests: 1 });
        for (const [index, write] of writes.entries()) {
          const after = await read(write);
          const was = before[index];
          const units = tableUnits(was, after, operation === 'TransactWriteItems') + indexUnits(was, after);
          const { kind, pk } = (after ?? was ?? {}) as { kind?: string; pk?: string };
          note({ operation, kind, pk, writeUnits: units, requests: 0 });
        }
        return answer;
      },
    { step: 'initialize', name: 'meter', priority: 'low' },
  );
}

/** The single writes of a request. */
function writesOf(operation: string, input: unknown): Write[] {
  if (/^(Put|Update|Delete)Item$/.test(operation)) return [input as Write];
  if (operation !== 'TransactWriteItems') return [];
  const { TransactItems } = input as { TransactItems: Partial<Writes>[] };
  return TransactItems.flatMap((item) => Object.values(item));
}
