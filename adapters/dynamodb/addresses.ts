import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type AddressChange, addressChangeSchema, addressMarkSchema } from '../../core/mails/address-mark.ts';
import type { Person } from '../../core/people/person.ts';
import type { Addresses } from '../../core/ports/addresses.ts';
import { wasWritten } from './conditional.ts';
import { allShards, shards } from './keys.ts';
import {
  addressChangeKey,
  addressChangePrefix,
  addressList,
  addressMarkKey,
  addressPlace,
  emailList,
  personKey,
} from './person-keys.ts';
import { getItem, itemsOnList, itemsUnder } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

/** Marks of addresses and their mending in the table, beside their person. */
export function addressesIn(table: Table): Addresses {
  return {
    mark: async (mark) => {
      const place = addressPlace(mark.personId, mark.since);
      const put = new PutCommand({
        TableName: table.name,
        Item: { ...addressMarkKey(mark.personId), kind: 'addressMark', ...place, ...mark },
        ConditionExpression: 'attribute_not_exists(pk) OR addressHash <> :hash',
        ExpressionAttributeValues: { ':hash': mark.addressHash },
      });
      await wasWritten(table.client.send(put));
    },
    markOf: async (personId) => {
      const item = await getItem(table, addressMarkKey(personId));
      return item && readRecord('addressMark', addressMarkSchema, item);
    },
    marked: async () => {
      const lists = await Promise.all(
        allShards(shards.address, addressList).map((listKey) => itemsOnList(table, listKey)),
      );
      const marks = lists.flat().map((item) => readRecord('addressMark', addressMarkSchema, item));
      return marks.sort((a, b) => (a.since < b.since ? -1 : 1));
    },
    clear: async ({ personId, addressHash }) => {
      const removal = new DeleteCommand({
        TableName: table.name,
        Key: addressMarkKey(personId),
        ConditionExpression: 'addressHash = :hash',
        ExpressionAttributeValues: { ':hash': addressHash },
      });
      await wasWritten(table.client.send(removal));
    },
    mend: async (person, email, change) => {
      const identity = `mend ${person.personId} ${change.at} ${change.afterHash} ${change.by}`;
      const items = mending(table, person, email, change);
      return (await transact(table, identity, items)) === 'written' ? 'mended' : 'conflict';
    },
    changes: async (personId) => {
      const items = await itemsUnder(table, personKey(personId).pk, addressChangePrefix);
      return items.map((item) => readRecord('addressChange', addressChangeSchema, item)).reverse();
    },
  };
}

function mending(table: Table, person: Person, email: string, change: AddressChange): TransactItem[] {
  const { personId } = person;
  const TableName = table.name;
  const update: TransactItem = {
    Update: {
      TableName,
      Key: personKey(personId),
      UpdateExpression: 'SET email = :email, listKey = :list, listSort = :id',
      ConditionExpression: 'email = :before',
      ExpressionAttributeValues: {
        ':email': email,
        ':before': person.email,
        ':list': emailList(email),
        ':id': personId,
      },
    },
  };
  const unmark: TransactItem = { Delete: { TableName, Key: addressMarkKey(personId) } };
  const note = putNew(table, { ...addressChangeKey(personId, change.at), kind: 'addressChange', ...change });
  return [update, unmark, note];
}
