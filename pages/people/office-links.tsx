import type { EvaluationState } from '../../core/evaluation/state.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What the office may do to this one evaluation, each on a page of its own, with a reason. */
export function OfficeLinks({ state, w }: { state: EvaluationState; w: Words }) {
  const { evaluationId: evaluation, cycleId } = state;
  return (
    <section aria-labelledby="office">
      <h2 id="office">{w.t('evaluation.office')}</h2>
      <ul class="plain-list">
        <li>
          <a href={paths.newOrder(cycleId, 'extend', { evaluation })}>{w.t('orderTitle.extend')}</a>
        </li>
        <li>
          <a href={paths.newOrder(cycleId, 'remind', { evaluation })}>{w.t('orderTitle.remind')}</a>
        </li>
        <li>
          <a href={paths.standing(evaluation)}>{w.t('standings.reassignTitle')}</a>
        </li>
        <li>
          <a href={paths.exclusions(cycleId)}>{w.t('cycleDoes.exclusions')}</a>
        </li>
      </ul>
    </section>
  );
}
