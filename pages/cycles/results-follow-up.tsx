import { type FollowUp, nextDate } from '../../core/evaluation/follow-up.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { DataTable } from '../layout/lists.tsx';
import { nameOf } from '../layout/name-of.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { More } from './results-more.tsx';
import type { Part, ResultsView } from './results-view.ts';

/** Who needs a follow-up, and how far it is. */
export function FollowUps({ view, w }: Omit<Part, 'frame'>) {
  const { states, all } = view.followUp;
  return (
    <section aria-labelledby="followUp">
      <h2 id="followUp">{w.t('results.followUp')}</h2>
      <p class="hint">{w.t('results.followUpHint')}</p>
      {all === 0 ? <p class="quiet-text">{w.t('results.nobody')}</p> : null}
      {all > 0 ? (
        <DataTable
          caption={w.t('results.followUp')}
          head={[
            w.t('units.employee'),
            w.t('results.unit'),
            w.t('results.predicate'),
            w.t('units.assessor'),
            w.t('followUp.status'),
          ]}
          rows={states.map((state) => ({
            key: state.evaluationId,
            cells: [
              <a href={paths.evaluation(state.evaluationId)}>{nameOf(state.employee, w)}</a>,
              `${state.unit}, ${state.organisation}`,
              state.outcome ? w.t(`predicate.${state.outcome.predicate}`) : '–',
              nameOf(state.assessor, w),
              <PlanStatus state={state} view={view} w={w} />,
            ],
          }))}
        />
      ) : null}
      <More shown={states.length} all={all} w={w} />
    </section>
  );
}

/** How far a follow-up plan is, with the way to it. */
function PlanStatus({ state, view, w }: { state: EvaluationState; view: ResultsView; w: Words }) {
  const plan = view.plans[state.evaluationId];
  return <a href={paths.followUp(state.evaluationId)}>{planWords(plan, view.today, w)}</a>;
}

function planWords(plan: FollowUp | undefined, today: string, w: Words): string {
  if (!plan) return w.t('followUp.statusNone');
  if (plan.closing) return w.t('followUp.statusClosed');
  const ahead = plan.goals.map(({ by }) => by).find((by) => by > today) ?? nextDate(plan);
  return ahead && ahead > today
    ? w.t('followUp.statusOpen', { date: w.date(ahead) })
    : w.t('followUp.statusDue');
}
