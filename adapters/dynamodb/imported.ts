import * as z from 'zod';
import { canonical } from '../../core/evaluation/audit.ts';
import { importedVersionSchema } from '../../core/gtk/imported-predicate.ts';
import type { Imported } from '../../core/ports/gtk.ts';
import { importedKey, stateKey } from './evaluation-keys.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { type TransactItem, transact } from './transact.ts';

const storedSchema = z.object({ versions: z.array(importedVersionSchema) });

/** Imported predicates in the table: one item beside their evaluation, so that whoever comes by a link can read it. */
export function importedIn(table: Table): Imported {
  const of = async (evaluationId: string) => {
    const item = await getItem(table, importedKey(evaluationId));
    return item ? readRecord('imported', storedSchema, item).versions : [];
  };
  return {
    of,
    add: async (added, evaluationVersion) => {
      const { evaluationId, version } = added;
      const versions = await of(evaluationId);
      const there = versions[version - 1];
      if (there) return canonical(there) === canonical(added) ? 'added' : 'conflict';
      if (version !== versions.length + 1) return 'conflict';
      const item = {
        ...importedKey(evaluationId),
        kind: 'imported',
        version,
        versions: [...versions, added],
      };
      const put = { TableName: table.name, Item: item, ...conditionOn(versions.length) };
      const identity = `imported ${evaluationVersion} ${canonical(added)}`;
      const items = [standsAt(table, evaluationId, evaluationVersion), { Put: put }];
      if ((await transact(table, identity, items)) === 'written') return 'added';
      // Our own write, whose answer was lost, left this very version behind.
      const now = (await of(evaluationId))[version - 1];
      return now && canonical(now) === canonical(added) ? 'added' : 'conflict';
    },
  };
}

/** Nothing is written beside an evaluation that was changed, or erased, since it was looked at. */
function standsAt(table: Table, evaluationId: string, version: number): TransactItem {
  return {
    ConditionCheck: {
      TableName: table.name,
      Key: stateKey(evaluationId),
      ConditionExpression: '#version = :seen',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':seen': version },
    },
  };
}

function conditionOn(before: number) {
  return before === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':before': before },
      };
}
