/** What is seen of an item on its way from one table to another. */
export type SeenItem = { pk: string; sk: string; kind: string; evaluationId: string | null };

/** Beside an evaluation, but also beside a cycle, which has no state of its own there. */
const standAlone = new Set(['execution']);

/**
 * Items that belong to an evaluation which is not there: what a restore to an instant in the middle of something
 * leaves behind. They do no harm, since nothing leads to them; they are listed so that somebody looks.
 */
export function orphansOf(items: readonly SeenItem[]): SeenItem[] {
  const evaluations = new Set(
    items.filter(({ sk }) => sk === 'STATE').map(({ pk }) => pk.slice('EVAL#'.length)),
  );
  return items.filter(({ pk, sk, kind, evaluationId }) => {
    if (sk === 'STATE' || standAlone.has(kind)) return false;
    if (pk.startsWith('EVAL#')) return !evaluations.has(pk.slice('EVAL#'.length));
    return kind === 'link' && evaluationId !== null && !evaluations.has(evaluationId);
  });
}
