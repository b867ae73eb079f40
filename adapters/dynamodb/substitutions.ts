import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Substitutions } from '../../core/ports/substitutions.ts';
import { type Substitution, substitutionSchema } from '../../core/substitution/substitution.ts';
import { wasWritten } from './conditional.ts';
import { substitutionsKey, substitutionsList } from './person-keys.ts';
import { getItem, getItems, itemsOnList } from './read.ts';
import { type Item, readRecord } from './records.ts';
import { reviseEntries } from './revise-substitutions.ts';
import type { Table } from './table.ts';

const storedSchema = z.object({ entries: z.array(substitutionSchema) });
const entriesOf = (item: Item) => readRecord('substitutions', storedSchema, item).entries;

/** Substitutions in the table: one item for each person who is, was or will be away. */
export function substitutionsIn(table: Table): Substitutions {
  return {
    of: async (personIds) => (await getItems(table, personIds.map(substitutionsKey))).flatMap(entriesOf),
    all: async () => {
      const entries = (await itemsOnList(table, substitutionsList)).flatMap(entriesOf);
      return entries.sort((a, b) => (a.setAt < b.setAt ? 1 : -1));
    },
    add: (substitution) => add(table, substitution),
    end: (personId, substitutionId, at) => end(table, personId, substitutionId, at),
    revise: async (keep) => {
      let changed = 0;
      for (const item of await itemsOnList(table, substitutionsList))
        changed += await reviseEntries(table, item, entriesOf, keep);
      return changed;
    },
  };
}

/** The same one again is the same one. */
async function add(table: Table, substitution: Substitution): Promise<void> {
  const { personId } = substitution.substituted;
  const update = new UpdateCommand({
    TableName: table.name,
    Key: substitutionsKey(personId),
    UpdateExpression:
      'SET entries = list_append(if_not_exists(entries, :none), :one), ids = list_append(if_not_exists(ids, :none), :id), kind = :kind, listKey = :list, listSort = :sort',
    ConditionExpression: 'attribute_not_exists(pk) OR NOT contains(ids, :named)',
    ExpressionAttributeValues: {
      ':none': [],
      ':one': [substitution],
      ':id': [substitution.substitutionId],
      ':named': substitution.substitutionId,
      ':kind': 'substitutions',
      ':list': substitutionsList,
      ':sort': personId,
    },
  });
  await wasWritten(table.client.send(update));
}

/** Old entries are taken out: the place of one is its own only while its id stands there. */
async function end(
  table: Table,
  personId: string,
  substitutionId: string,
  at: Date,
): Promise<'ended' | 'unknown'> {
  const item = await getItem(table, substitutionsKey(personId));
  const place = item ? entriesOf(item).findIndex((each) => each.substitutionId === substitutionId) : -1;
  if (place < 0) return 'unknown';
  const update = new UpdateCommand({
    TableName: table.name,
    Key: substitutionsKey(personId),
    UpdateExpression: `SET entries[${place}].endedAt = :at`,
    ConditionExpression: `entries[${place}].substitutionId = :id AND entries[${place}].endedAt = :never`,
    ExpressionAttributeValues: { ':at': at.toISOString(), ':id': substitutionId, ':never': null },
  });
  return (await wasWritten(table.client.send(update))) ? 'ended' : 'unknown';
}
