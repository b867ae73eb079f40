import { planIsOfBefore } from '../../core/evaluation/move.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { articleOf } from '../../core/rules/article-of.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { Mark, Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type Props = {
  state: EvaluationState;
  /** As what the reader may change the plan now; null where they may not. */
  changer: 'employee' | 'assessor' | null;
  w: Words;
};

/** Since when which version of the plan is in force, whether it was set late, and the way to change it. */
export function PlanInForce({ state, changer, w }: Props) {
  const { planSet, planChange, evaluationId } = state;
  return (
    <>
      {changer && planIsOfBefore(state) ? <PlanOfBefore state={state} w={w} /> : null}
      {planSet ? (
        <p>
          {w.t('planChange.set', { date: w.date(planSet.firstAt), version: planSet.version })}{' '}
          {planSet.late ? <Mark meaning="late">{w.t('planChange.late')}</Mark> : null}
        </p>
      ) : null}
      {planChange ? (
        <>
          <p>{w.t(planChange.by === 'employee' ? 'planChange.openEmployee' : 'planChange.openAssessor')}</p>
          <blockquote class="written">{planChange.reason}</blockquote>
        </>
      ) : null}
      {changer ? (
        <p>
          <a href={paths.planChange(evaluationId)}>
            {w.t(changer === 'employee' ? 'planChange.offerEmployee' : 'planChange.offerAssessor')}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Whoever moved, or has a new assessor, agrees on the plan anew. */
function PlanOfBefore({ state, w }: Pick<Props, 'state' | 'w'>) {
  return (
    <Notice meaning="attention" title={w.t('move.planAnew')}>
      <p>{w.t('move.planAnewWhy', { article: articleOf(ruleSetOf(state.ruleSet), 'newPlan') })}</p>
    </Notice>
  );
}
