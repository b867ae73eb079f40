import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Corrections } from '../../core/ports/privacy.ts';
import { correctionSchema } from '../../core/privacy/correction.ts';
import { wasWritten } from './conditional.ts';
import { personItem } from './people.ts';
import {
  aliasesList,
  aliasKey,
  correctionKey,
  correctionPrefix,
  correctionsList,
  personKey,
} from './person-keys.ts';
import { itemsOnList, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

type Writing = Parameters<Corrections['write']>[0];
const correctionFrom = (item: Item) => readRecord('correction', correctionSchema, item);

/** Corrections in the table, beside the person. */
export function correctionsIn(table: Table): Corrections {
  return {
    write: async (about) => {
      const identity = `correct ${about.lines.map(({ hash }) => hash).join(' ')}`;
      const written = await transact(table, identity, itemsOf(table, about));
      return written === 'written' ? 'written' : 'conflict';
    },
    ofPerson: async (personId) =>
      (await itemsUnder(table, personKey(personId).pk, correctionPrefix)).map(correctionFrom),
    list: async () => (await itemsOnList(table, correctionsList)).map(correctionFrom),
    eraseValues: async (personId, seq) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: correctionKey(personId, seq),
        UpdateExpression: 'SET #before = :none, #after = :none, #reason = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#before': 'before', '#after': 'after', '#reason': 'reason' },
        ExpressionAttributeValues: { ':none': null },
      });
      await wasWritten(table.client.send(update));
    },
  };
}

function itemsOf(table: Table, { person, lines, newId }: Writing): TransactItem[] {
  const { personId } = person;
  const items: TransactItem[] = [{ Put: { TableName: table.name, Item: personItem(person) } }];
  for (const line of lines) {
    const place = { listKey: correctionsList, listSort: `${line.at}#${personId}#${line.seq}` };
    items.push(
      putNew(table, { ...correctionKey(personId, line.seq), kind: 'correction', ...place, ...line }),
    );
  }
  if (newId === null || newId === personId) return items;
  const taken = {
    TableName: table.name,
    Key: personKey(newId),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  const place = { listKey: aliasesList, listSort: newId };
  const alias = { ...aliasKey(newId), kind: 'alias', ...place, alias: newId, of: personId };
  return [...items, { ConditionCheck: taken }, { Put: { TableName: table.name, Item: alias } }];
}
