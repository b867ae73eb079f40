import * as z from 'zod';
import { type NoteLine, noNotes, noteLineSchema, notesHeadSchema } from '../../core/notes/note.ts';
import type { Notes } from '../../core/ports/notes.ts';
import { noteKey, notesHeadKey } from './evaluation-keys.ts';
import { getItem, getItems } from './read.ts';
import { readRecord } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem, transact } from './transact.ts';

const storedLineSchema = z.object({ line: noteLineSchema });

/** Notes in the table: lines beside their evaluation, and a head that says how many there are. */
export function notesIn(table: Table): Notes {
  const of = async (evaluationId: string) => {
    const item = await getItem(table, notesHeadKey(evaluationId));
    const { lines } = item ? readRecord('notes', notesHeadSchema, item) : noNotes;
    // By their keys: whoever comes by a link may read single items and no lists.
    const keys = Array.from({ length: lines }, (_, index) => noteKey(evaluationId, index + 1));
    const items = await getItems(table, keys);
    const read = items.map((each) => readRecord('note', storedLineSchema, each).line);
    return read.sort((a, b) => a.seq - b.seq);
  };
  return {
    of,
    append: async (line) => {
      const { evaluationId, seq, hash } = line;
      const item = { ...noteKey(evaluationId, seq), kind: 'note', line };
      const items = [moveHead(table, line), putNew(table, item)];
      if ((await transact(table, `note ${evaluationId} ${seq} ${hash}`, items)) === 'written')
        return 'appended';
      // Our own write, whose answer was lost, left this very line behind.
      const there = (await of(evaluationId)).find((each) => each.seq === seq);
      return there?.hash === hash ? 'appended' : 'conflict';
    },
  };
}

function moveHead(table: Table, { evaluationId, seq, hash, previousHash }: NoteLine): TransactItem {
  const item = { ...notesHeadKey(evaluationId), kind: 'notes', lines: seq, hash };
  const isNext = seq === 1 ? 'attribute_not_exists(pk)' : '#lines = :before AND #hash = :previous';
  const named =
    seq === 1
      ? {}
      : {
          ExpressionAttributeNames: { '#lines': 'lines', '#hash': 'hash' },
          ExpressionAttributeValues: { ':before': seq - 1, ':previous': previousHash },
        };
  return { Put: { TableName: table.name, Item: item, ConditionExpression: isNext, ...named } };
}
