import type { Change } from '../../core/evaluation/decide.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { taskOf } from '../../core/tasks/task.ts';
import { documentItem } from './evaluation-documents.ts';
import { auditKey, stateKey, statePlace, turnPlace } from './keys.ts';
import { outboxItems } from './outbox-item.ts';
import type { Item } from './records.ts';
import type { Table } from './table.ts';
import { putNew, type TransactItem } from './transact.ts';

/** The outbox entry of the change that made this version: one name, so that a repeated write is the same write. */
const outboxIdOf = (evaluationId: string, version: number) => `${evaluationId}-v${version}`;

/** The state item as it stands in the table. */
export function stateItem(state: EvaluationState): Item & { pk: string; sk: string } {
  const place = statePlace(state.cycleId, state.evaluationId, state.stage);
  const task = taskOf(state);
  const turn = task ? turnPlace(task.assigneeId, task.dueAt, task.evaluationId) : {};
  return { ...stateKey(state.evaluationId), kind: 'evaluation', ...place, ...turn, ...state };
}

/** Everything a change writes beside the state: audit event, document and outbox entry. */
export function itemsBeside(table: Table, change: Omit<Change, 'expected'>): TransactItem[] {
  const { event, document, effects, next } = change;
  const items = [putNew(table, { ...auditKey(event.evaluationId, event.seq), kind: 'audit', event })];
  if (document) items.push(putNew(table, documentItem(next.evaluationId, document, event.seq)));
  return [...items, ...outboxItems(table, outboxIdOf(next.evaluationId, next.version), effects, event.at)];
}
