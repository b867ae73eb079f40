import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect } from 'vitest';
import { endsSo, itemKinds } from '../../adapters/dynamodb/item-kinds.ts';
import { unpack } from '../../adapters/dynamodb/packing.ts';
import type { Item } from '../../adapters/dynamodb/records.ts';
import { stateFrom } from '../../adapters/dynamodb/state-item.ts';
import { connectTable, type Table } from '../../adapters/dynamodb/table.ts';
import { portsIn, startTable } from '../adapters/local-table.ts';
import type { Office } from '../usecases/office.ts';
import { erasing } from './erasing.ts';

describe('in DynamoDB', () => {
  const stops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  erasing(async () => {
    // A database of its own each time: the example is one and the same, and so are the names of its writes.
    for (const stop of stops.splice(0)) await stop();
    stops.push((await startTable()).stop);
    const table = connectTable('kinerja');
    return { table: portsIn(table), left: (office) => left(table, office) };
  }, ['cycle']);
});

/** What is left in the table, read as it is packed, but for what it has forgotten by itself. */
async function left(table: Table, { clock }: Office): Promise<string> {
  const { Items = [] } = await table.client.send(
    new ScanCommand({ TableName: table.name, ConsistentRead: true }),
  );
  expect(Items.filter(({ kind }) => !(String(kind) in itemKinds))).toEqual([]);
  const passed = ({ kind, expiresAt }: Item) =>
    endsSo(kind, 'byItself') && Number(expiresAt) <= clock().getTime() / 1_000;
  return JSON.stringify(Items.filter((item) => !passed(item)).map(unpacked));
}

function unpacked(item: Item): Item {
  const state = item.state1 ? { state: stateFrom(item) } : {};
  return {
    ...item,
    ...state,
    ...(item.packed instanceof Uint8Array ? { content: unpack(item.packed) } : {}),
  };
}
