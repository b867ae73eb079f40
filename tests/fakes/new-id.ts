import type { NewId } from '../../core/ports/keys.ts';

/** Ids that count: `id-1`, `id-2` ... */
export function countingIds(): NewId {
  let last = 0;
  return () => `id-${++last}`;
}
