import { predicates } from '../../core/rating/rating.ts';
import { creditRules, functionalLevels } from '../../core/rules/credit.ts';
import { DataTable } from '../layout/lists.tsx';
import type { Words } from '../words.ts';

/** How predicates become credit points, by level of the position. */
export function CreditTable({ w }: { w: Words }) {
  const { percent, coefficients, article } = creditRules;
  return (
    <>
      <h2>{w.t('credit.title')}</h2>
      <p class="hint">
        {w.t('credit.formula')} {w.t('rules.matrixSource', { article })} {w.t('credit.unsure')}.
      </p>
      <DataTable
        caption={w.t('credit.byPredicate')}
        head={[w.t('distribution.predicate'), w.t('credit.percent')]}
        numbers={[1]}
        rows={predicates.map((predicate) => ({
          key: predicate,
          cells: [w.t(`predicate.${predicate}`), w.number(percent[predicate])],
        }))}
      />
      <DataTable
        caption={w.t('credit.byLevel')}
        head={[w.t('credit.level'), w.t('credit.coefficient')]}
        numbers={[1]}
        rows={functionalLevels.map((level) => ({
          key: level,
          cells: [level, w.number(coefficients[level])],
        }))}
      />
    </>
  );
}
