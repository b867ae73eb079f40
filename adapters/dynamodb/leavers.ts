import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Erasure } from '../../core/evaluation/erased.ts';
import type { Leavers } from '../../core/ports/leavers.ts';
import { wasWritten } from './conditional.ts';
import { endsSo } from './item-kinds.ts';
import { allShards, shards } from './keys.ts';
import {
  ideasHeadKey,
  leaverList,
  leaverPlace,
  personKey,
  substitutionsKey,
  trainingKey,
} from './person-keys.ts';
import { itemsUnder } from './read.ts';
import type { Item } from './records.ts';
import { type Table, turns } from './table.ts';

/** People who have left, in the table. */
export function leaversIn(table: Table): Leavers {
  return {
    due: async (what, leftUntil, limit) => {
      const lists = allShards(shards.leaver, (shard) => leaverList(what, shard));
      const found = await Promise.all(lists.map((list) => dueOn(table, list, leftUntil, limit)));
      return found.flat().slice(0, limit);
    },
    erase: async (personId, what) => {
      let erased = 0;
      // The entry goes last: until then another run finds what is left.
      for (const item of await itemsOf(table, personId)) {
        await remove(table, item);
        erased += 1;
      }
      return erased + (await finish(table, personId, what));
    },
  };
}

async function dueOn(table: Table, list: string, leftUntil: Date, limit: number): Promise<string[]> {
  const query = new QueryCommand({
    TableName: table.name,
    IndexName: turns,
    KeyConditionExpression: 'turnKey = :list AND turnSort <= :until',
    ExpressionAttributeValues: { ':list': list, ':until': `${leftUntil.toISOString()}#~` },
    Limit: limit,
  });
  const { Items = [] } = await table.client.send(query);
  return Items.map(({ turnSort }) => String(turnSort).split('#')[1] ?? '');
}

/** Everything in the partitions of a person but their entry. */
async function itemsOf(table: Table, personId: string): Promise<Item[]> {
  const partitions = [personKey(personId), ideasHeadKey(personId), substitutionsKey(personId)];
  const all = [...partitions, trainingKey(personId, 1)].map(({ pk }) => itemsUnder(table, pk));
  const items = (await Promise.all(all)).flat();
  // What stays is a chain whose values have a time of their own, and an id that leads to an id.
  return items.filter(({ kind }) => kind !== 'person' && endsSo(kind, 'withLeaver'));
}

async function remove(table: Table, { pk, sk }: Item): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
}

/** The entry is removed, or waits in the list of names from now on; that of somebody who is back is left alone. */
async function finish(table: Table, personId: string, what: Erasure): Promise<number> {
  const about = {
    TableName: table.name,
    Key: personKey(personId),
    ConditionExpression: 'attribute_exists(leftAt)',
  };
  if (what === 'names') return (await wasWritten(table.client.send(new DeleteCommand(about)))) ? 1 : 0;
  const move = new UpdateCommand({
    ...about,
    UpdateExpression: 'SET turnKey = :list',
    ExpressionAttributeValues: { ':list': leaverPlace('names', personId, '').turnKey },
  });
  await wasWritten(table.client.send(move));
  return 0;
}
