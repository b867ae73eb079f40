import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Erasures } from '../../core/ports/privacy.ts';
import { wasWritten } from './conditional.ts';
import { evaluationPk } from './evaluation-keys.ts';
import { endsSo } from './item-kinds.ts';
import { itemsUnder } from './read.ts';
import type { Item } from './records.ts';
import type { Table } from './table.ts';

/** Erases in the table. What was written is emptied; its place, and the hash of what it said in the record, stay. */
export function erasuresIn(table: Table): Erasures {
  const empty = { contents: emptyContents, names: emptyNames } as const;
  return {
    erase: async (evaluationId, what, now) => {
      let erased = 0;
      for (const item of await itemsUnder(table, evaluationPk(evaluationId))) {
        if (await empty[what](table, item, now)) erased += 1;
      }
      return erased;
    },
  };
}

async function emptyContents(table: Table, item: Item, now: Date): Promise<boolean> {
  const key = { pk: item.pk, sk: item.sk };
  // Nothing in the record leads to them once the documents are empty.
  if (endsSo(item.kind, 'withContents')) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }));
    return true;
  }
  if (item.kind === 'document')
    return change(table, key, {
      set: 'document.content = :none, erasedAt = :now REMOVE packed',
      when: 'attribute_not_exists(erasedAt)',
      values: { ':none': null, ':now': now.toISOString() },
    });
  // Lines of before sealed the words themselves: without them they would not hold any more.
  if (item.kind === 'audit')
    return change(table, key, {
      set: '#event.reason = :none',
      when: 'attribute_exists(#event.reasonHash) AND #event.reason <> :none',
      values: { ':none': null },
      names: { '#event': 'event' },
    });
  return false;
}

async function emptyNames(table: Table, item: Item): Promise<boolean> {
  if (item.kind === 'audit') return emptyNamesOf(table, item);
  // Tasks of before carried the name of the employee.
  if (item.kind !== 'task' || !item.employeeName) return false;
  const key = { pk: item.pk, sk: item.sk };
  const set = 'employeeName = :nobody';
  return change(table, key, { set, when: 'employeeName <> :nobody', values: { ':nobody': '' } });
}

function change(
  table: Table,
  key: Item,
  about: { set: string; when: string; values: Item; names?: Record<string, string> },
): Promise<boolean> {
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression: `SET ${about.set}`,
    ConditionExpression: about.when,
    ExpressionAttributeValues: about.values,
    ...(about.names ? { ExpressionAttributeNames: about.names } : {}),
  });
  return wasWritten(table.client.send(update));
}

/** Who acted for whom is told by ids then. */
function emptyNamesOf(table: Table, { pk, sk }: Item): Promise<boolean> {
  return change(
    table,
    { pk, sk },
    {
      set: '#event.onBehalfOf.#name = :nobody, #event.onBehalfOf.actingName = :nobody',
      when: 'attribute_exists(#event.onBehalfOf) AND #event.onBehalfOf.#name <> :nobody',
      values: { ':nobody': '' },
      names: { '#event': 'event', '#name': 'name' },
    },
  );
}
