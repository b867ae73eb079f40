import type { Change } from '../../core/evaluation/decide.ts';
import { documentItem } from './evaluation-documents.ts';
import { auditKey } from './evaluation-keys.ts';
import { outboxItems } from './outbox-item.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

/** The outbox entry of the change that made this version: one name, so that a repeated write is the same write. */
const outboxIdOf = (evaluationId: string, version: number) => `${evaluationId}-v${version}`;

/** Everything a change writes beside the state: audit event, document and outbox entry. */
export function itemsBeside(table: Table, change: Omit<Change, 'expected'>): TransactItem[] {
  const { event, document, effects, next } = change;
  const items = [putNew(table, { ...auditKey(event.evaluationId, event.seq), kind: 'audit', event })];
  if (document) items.push(putNew(table, documentItem(next.evaluationId, document, event.seq)));
  return [...items, ...outboxItems(table, outboxIdOf(next.evaluationId, next.version), effects, event.at)];
}
