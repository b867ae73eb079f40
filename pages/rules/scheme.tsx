import { ratings } from '../../core/rating/rating.ts';
import type { RuleSet } from '../../core/rules/rule-set.ts';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

type Scheme = RuleSet['scheme'];

/** How the overall rating follows from the two ratings. */
export function SchemeTable({ scheme, w }: { scheme: Scheme; w: Words }) {
  return (
    <>
      <h2>{w.t('rules.matrix')}</h2>
      <p class="hint">
        {scheme.kind === 'matrix' ? w.t('rules.matrixHint') : w.t('rules.weighedHint', scheme.percent)}{' '}
        {w.t('rules.matrixSource', { article: scheme.article })}
      </p>
      <DataTable caption={w.t('rules.matrix')} {...linesOf(scheme, w)} />
    </>
  );
}

function linesOf(scheme: Scheme, w: Words) {
  if (scheme.kind === 'weighted') {
    return {
      head: [w.t('rules.matrix'), w.t('rules.from')],
      rows: scheme.bands.map(({ from, predicate }) => ({
        key: predicate,
        cells: [w.t(`predicate.${predicate}`), w.number(from)],
      })),
    };
  }
  return {
    head: [w.t('outcome.resultByBehaviour'), ...ratings.map((rating) => w.t(`ratingShort.${rating}`))],
    rows: ratings.toReversed().map((result) => ({
      key: result,
      cells: [
        w.t(`ratingShort.${result}`),
        ...ratings.map((behaviour) => w.t(`predicate.${scheme.predicates[result][behaviour]}`)),
      ],
    })),
  };
}
