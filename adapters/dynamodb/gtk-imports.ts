import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { gtkEntrySchema, gtkImportSchema, gtkLimits } from '../../core/gtk/gtk-import.ts';
import type { GtkImports } from '../../core/ports/gtk.ts';
import { putItems } from './batch-write.ts';
import { wasWritten } from './conditional.ts';
import { gtkChunkKey, gtkImportKey } from './cycle-keys.ts';
import { forgottenAfter } from './keys.ts';
import { getItem, getItems } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const keptDays = 2;
const mostChunks = Math.ceil(gtkLimits.rows / gtkLimits.chunk);
const chunkSchema = z.object({ entries: z.array(gtkEntrySchema) });

/** Uploaded files of predicates in the table. */
export function gtkImportsIn(table: Table): GtkImports {
  return {
    keep: async (gtkImport, entries, now) => {
      const { gtkImportId } = gtkImport;
      const expiresAt = forgottenAfter(now, keptDays);
      const parts = Array.from({ length: Math.ceil(entries.length / gtkLimits.chunk) }, (_, index) => ({
        ...gtkChunkKey(gtkImportId, index),
        kind: 'gtkChunk',
        entries: entries.slice(index * gtkLimits.chunk, (index + 1) * gtkLimits.chunk),
        expiresAt,
      }));
      await putItems(table, parts);
      // Last, so that an import that can be seen has all its entries.
      const item = { ...gtkImportKey(gtkImportId), kind: 'gtkImport', ...gtkImport, expiresAt };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    load: async (gtkImportId) => {
      const item = await getItem(table, gtkImportKey(gtkImportId));
      return item && readRecord('gtkImport', gtkImportSchema, item);
    },
    entries: async (gtkImportId) => {
      const keys = Array.from({ length: mostChunks }, (_, index) => gtkChunkKey(gtkImportId, index));
      const items = await getItems(table, keys);
      items.sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
      return items.flatMap((item) => readRecord('gtkChunk', chunkSchema, item).entries);
    },
    confirm: async (gtkImportId, confirmed) => {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: gtkImportKey(gtkImportId),
        UpdateExpression: 'SET confirmed = :confirmed',
        ConditionExpression: 'attribute_exists(pk) AND confirmed = :none',
        ExpressionAttributeValues: { ':confirmed': confirmed, ':none': null },
      });
      await wasWritten(table.client.send(update));
    },
  };
}
