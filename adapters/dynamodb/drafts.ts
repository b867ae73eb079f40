import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Drafts } from '../../core/ports/drafts.ts';
import { draftKey } from './evaluation-keys.ts';
import { forgottenAfter } from './keys.ts';
import { getItem } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const keptDays = 180;
const draftSchema = z.object({ fields: z.record(z.string(), z.string()), savedAt: z.iso.datetime() });

/** Drafts in the table, forgotten after 180 days. */
export function draftsIn(table: Table): Drafts {
  return {
    save: async (evaluationId, personId, form, fields, now) => {
      const key = draftKey(evaluationId, form, personId);
      const item = {
        ...key,
        kind: 'draft',
        fields,
        savedAt: now.toISOString(),
        expiresAt: forgottenAfter(now, keptDays),
      };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    load: async (evaluationId, personId, form) => {
      const item = await getItem(table, draftKey(evaluationId, form, personId));
      return item && readRecord('draft', draftSchema, item);
    },
  };
}
