import { appendFileSync, createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { SeenItem } from '../../core/recovery/orphans.ts';
import { putItems } from './batch-write.ts';
import type { Key } from './keys.ts';
import type { Item } from './records.ts';
import type { Table } from './table.ts';

const atOnce = 500;

/** Writes every item of a table into a file, one a line, page by page; returns what was seen. */
export async function dumpTable(table: Table, file: string): Promise<SeenItem[]> {
  const seen: SeenItem[] = [];
  let from: Record<string, unknown> | undefined;
  writeFileSync(file, '');
  do {
    const page = await table.client.send(
      new ScanCommand({ TableName: table.name, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    const items = page.Items ?? [];
    appendFileSync(file, items.map((item) => `${JSON.stringify(item, withBinary)}\n`).join(''));
    seen.push(...items.map(seenOf));
    from = page.LastEvaluatedKey;
  } while (from);
  return seen;
}

/** Puts every item of a file into a table. Repeating it is harmless. */
export async function loadDump(table: Table, file: string): Promise<number> {
  let items: (Key & Item)[] = [];
  let loaded = 0;
  const flush = async () => {
    await putItems(table, items);
    loaded += items.length;
    items = [];
  };
  for await (const line of createInterface({ input: createReadStream(file) })) {
    items.push(JSON.parse(line, fromBinary) as Key & Item);
    if (items.length >= atOnce) await flush();
  }
  await flush();
  return loaded;
}

function seenOf(item: Item): SeenItem {
  const { pk, sk, kind, evaluationId } = item;
  return {
    pk: String(pk),
    sk: String(sk),
    kind: String(kind),
    evaluationId: typeof evaluationId === 'string' ? evaluationId : null,
  };
}

const mark = '$base64';

function withBinary(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { [mark]: Buffer.from(value).toString('base64') } : value;
}

function fromBinary(_key: string, value: unknown): unknown {
  const text =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[mark] : undefined;
  return typeof text === 'string' ? new Uint8Array(Buffer.from(text, 'base64')) : value;
}
