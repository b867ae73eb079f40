import type { EvaluationState } from '../../core/evaluation/state.ts';
import { creditPoints, levelOf } from '../../core/rating/credit-points.ts';
import { creditRules } from '../../core/rules/credit.ts';
import type { Words } from '../words.ts';

/** What a final result is worth in credit points, where the position earns any. */
export function Credit({ state, w }: { state: EvaluationState; w: Words }) {
  const level = levelOf(state.employee.position);
  if (state.stage !== 'final' || !state.outcome || !level) return null;
  const { predicate } = state.outcome;
  const points = (months: number) => w.number(creditPoints({ predicate, level, months }, creditRules));
  return (
    <section aria-labelledby="credit">
      <h2 id="credit">{w.t('credit.title')}</h2>
      <p>{w.t('credit.year', { points: points(12), level })}</p>
      <p class="quiet-text">
        {w.t('credit.how', {
          percent: w.number(creditRules.percent[predicate]),
          coefficient: w.number(creditRules.coefficients[level]),
          six: points(6),
        })}{' '}
        {w.t('outcome.source', { instrument: creditRules.article, article: w.t('credit.unsure') })}
      </p>
    </section>
  );
}
