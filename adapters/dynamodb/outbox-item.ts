import type { Effect } from '../../core/evaluation/effects.ts';
import { outboxKey } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

/**
 * The entry that goes into the transaction of the change it belongs to; none when nothing has to happen.
 * @param createdAt ISO instant
 * @param reference of the request that led here, where it is another than the one at work
 */
export function outboxItems(
  table: Table,
  outboxId: string,
  effects: readonly Effect[],
  createdAt: string,
  reference: string | null | undefined = table.reference?.(),
): TransactItem[] {
  if (effects.length === 0) return [];
  const entry = { outboxId, createdAt, mailAttempts: 0, effects, ...(reference ? { reference } : {}) };
  return [putNew(table, { ...outboxKey(outboxId), kind: 'outbox', ...entry })];
}
