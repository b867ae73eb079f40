import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Rosters } from '../../core/ports/rosters.ts';
import { rosterImportSchema, rosterLimits, rosterMemberSchema } from '../../core/roster/roster.ts';
import { putItems } from './batch-write.ts';
import { confirmImport } from './confirm-roster.ts';
import { chunkKey, currentRosterKey, importKey, rostersList } from './cycle-keys.ts';
import { emptyImport } from './empty-roster.ts';
import { forgottenAfter } from './keys.ts';
import { getItem, getItems, itemsOnList } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';

const previewKeptDays = 2;
const mostChunks = Math.ceil(rosterLimits.rows / rosterLimits.chunk);
const chunkSchema = z.object({ members: z.array(rosterMemberSchema) });
const pointerSchema = z.object({ importId: z.string() });

/** Rosters in the table. */
export function rostersIn(table: Table): Rosters {
  const load = async (importId: string) => {
    const item = await getItem(table, importKey(importId));
    return item && readRecord('import', rosterImportSchema, item);
  };
  const everybody = async (importId: string) => {
    // How many parts there are is told by the import, which is read with all that it may have.
    const keys = Array.from({ length: mostChunks }, (_, index) => chunkKey(importId, index));
    const [rosterImport, items] = await Promise.all([load(importId), getItems(table, keys)]);
    if (!rosterImport) return undefined;
    if (items.length < rosterImport.chunks)
      throw new Error('an import lacks a part', { cause: { importId, parts: items.length } });
    items.sort((a, b) => (String(a.sk) < String(b.sk) ? -1 : 1));
    return items.flatMap((item) => readRecord('importChunk', chunkSchema, item).members);
  };
  const inForce = async () => {
    const pointer = await getItem(table, currentRosterKey);
    return pointer && readRecord('currentRoster', pointerSchema, pointer).importId;
  };
  return {
    load,
    keep: async (rosterImport, chunks, now) => {
      const { importId } = rosterImport;
      const expiresAt = forgottenAfter(now, previewKeptDays);
      const chunkItems = chunks.map((members, index) => ({
        ...chunkKey(importId, index),
        kind: 'importChunk',
        members,
        expiresAt,
      }));
      await putItems(table, chunkItems);
      // Last, so that an import that can be seen has all its people.
      const problems = rosterImport.problems.slice(0, rosterLimits.problemsKept);
      const item = { ...importKey(importId), kind: 'import', ...rosterImport, problems, expiresAt };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    everybody,
    everybodyNow: async () => {
      const importId = await inForce();
      return importId === undefined ? undefined : everybody(importId);
    },
    chunk: async (importId, index) => {
      const item = await getItem(table, chunkKey(importId, index));
      return item && readRecord('importChunk', chunkSchema, item).members;
    },
    confirm: async (importId, now) => {
      const rosterImport = await load(importId);
      if (!rosterImport) throw new Error('there is no such import', { cause: { importId } });
      await confirmImport(table, rosterImport, now);
    },
    current: async () => {
      const importId = await inForce();
      return importId === undefined ? undefined : load(importId);
    },
    confirmed: async () =>
      (await itemsOnList(table, rostersList)).map((item) => readRecord('import', rosterImportSchema, item)),
    empty: (importId, now) => emptyImport(table, importId, now),
  };
}
