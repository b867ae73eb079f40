import type { Words } from '../words.ts';

/** Says how many of a list are not shown. */
export function More({ shown, all, w }: { shown: number; all: number; w: Words }) {
  if (all <= shown) return null;
  return <p class="quiet-text">{w.t('results.more', { shown: w.number(shown), all: w.number(all) })}</p>;
}
