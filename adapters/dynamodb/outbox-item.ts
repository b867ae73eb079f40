import type { Effect } from '../../core/evaluation/effects.ts';
import { outboxKey } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

/**
 * The entry that goes into the transaction of the change it belongs to; none when nothing has to happen.
 * @param createdAt ISO instant
 */
export function outboxItems(
  table: Table,
  outboxId: string,
  effects: readonly Effect[],
  createdAt: string,
): TransactItem[] {
  if (effects.length === 0) return [];
  const reference = table.reference?.();
  const entry = { outboxId, createdAt, effects, ...(reference ? { reference } : {}) };
  return [putNew(table, { ...outboxKey(outboxId), kind: 'outbox', ...entry })];
}
