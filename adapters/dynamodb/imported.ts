import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { canonical } from '../../core/evaluation/audit.ts';
import { importedVersionSchema } from '../../core/gtk/imported-predicate.ts';
import type { Imported } from '../../core/ports/gtk.ts';
import { wasWritten } from './conditional.ts';
import { importedKey } from './keys.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const storedSchema = z.object({ versions: z.array(importedVersionSchema) });

/** Imported predicates in the table: one item beside their evaluation, so that whoever comes by a link can read it. */
export function importedIn(table: Table): Imported {
  const of = async (evaluationId: string) => {
    const item = await getItem(table, importedKey(evaluationId));
    return item ? readRecord('imported', storedSchema, item).versions : [];
  };
  return {
    of,
    add: async (added) => {
      const versions = await of(added.evaluationId);
      const there = versions[added.version - 1];
      if (there) return canonical(there) === canonical(added) ? 'added' : 'conflict';
      if (added.version !== versions.length + 1) return 'conflict';
      const put = new PutCommand({
        TableName: table.name,
        Item: {
          ...importedKey(added.evaluationId),
          kind: 'imported',
          version: added.version,
          versions: [...versions, added],
        },
        ...conditionOn(versions.length),
      });
      if (await wasWritten(table.client.send(put))) return 'added';
      // Our own write, whose answer was lost, left this very version behind.
      const now = (await of(added.evaluationId))[added.version - 1];
      return now && canonical(now) === canonical(added) ? 'added' : 'conflict';
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
