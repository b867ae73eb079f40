import type { AuditEvent } from './audit.ts';
import { canonical } from './audit.ts';

/** The newest line of one record as of an instant. */
export type Head = { evaluationId: string; seq: number; hash: string };

/** The newest line that a record had at an instant; undefined when it had not begun. */
export function headAt(events: readonly AuditEvent[], at: string): Head | undefined {
  const last = events.findLast((event) => Date.parse(event.at) <= Date.parse(at));
  return last && { evaluationId: last.evaluationId, seq: last.seq, hash: last.hash };
}

/**
 * One hash over all records as they were at an instant. Kept outside the table, it tells later whether a record was
 * written anew as a whole, which its own chain cannot tell.
 */
export function rootOf(heads: readonly Head[], digest: (text: string) => string): string {
  const sorted = [...heads].sort((a, b) => (a.evaluationId < b.evaluationId ? -1 : 1));
  return digest(canonical(sorted));
}
