import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Holds } from '../../core/ports/privacy.ts';
import { holdSchema } from '../../core/privacy/hold.ts';
import { wasWritten } from './conditional.ts';
import { holdPk, holdsList } from './person-keys.ts';
import { itemsOnList, itemsUnder } from './read.ts';
import { type Item, readRecord } from './records.ts';
import type { Table } from './table.ts';

const holdFrom = (item: Item) => readRecord('hold', holdSchema, item);

/** Legal holds in the table. */
export function holdsIn(table: Table): Holds {
  return {
    set: async (hold) => {
      const key = { pk: holdPk(hold.subject, hold.subjectId), sk: hold.holdId };
      const item = {
        ...key,
        kind: 'hold',
        listKey: holdsList,
        listSort: `${hold.at}#${hold.holdId}`,
        ...hold,
      };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    release: async ({ subject, subjectId, holdId }, { at, by, reason }) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: { pk: holdPk(subject, subjectId), sk: holdId },
        UpdateExpression: 'SET releasedAt = :at, releasedBy = :by, releaseReason = :reason',
        ConditionExpression: 'attribute_exists(pk) AND releasedAt = :none',
        ExpressionAttributeValues: { ':at': at, ':by': by, ':reason': reason, ':none': null },
      });
      return (await wasWritten(table.client.send(update))) ? 'released' : 'gone';
    },
    on: async (subject, subjectId) => (await itemsUnder(table, holdPk(subject, subjectId))).map(holdFrom),
    list: async () => (await itemsOnList(table, holdsList, { descending: true })).map(holdFrom),
  };
}
