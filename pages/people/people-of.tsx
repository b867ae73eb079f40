import type { EvaluationState } from '../../core/evaluation/state.ts';
import { Definitions } from '../layout/definitions.tsx';
import { MovesOfYear } from '../layout/moves.tsx';
import { nameOf } from '../layout/name-of.ts';
import type { Words } from '../words.ts';

/** Who takes part in an evaluation, and how that changed in the year. */
export function PeopleOf({ state, w }: { state: EvaluationState; w: Words }) {
  const decider = state.appealDecider;
  const person = (one: { name: string; position: string }) => (
    <>
      {nameOf(one, w)}
      <span class="quiet-text block">{one.position}</span>
    </>
  );
  return (
    <>
      <h2>{w.t('evaluation.people')}</h2>
      <Definitions
        items={[
          [w.t('part.employee'), person(state.employee)],
          [w.t('part.assessor'), person(state.assessor)],
          state.planSetter ? [w.t('planChange.setter'), person(state.planSetter)] : null,
          state.replacedAssessor
            ? [w.t('evaluation.replacedAssessor'), person(state.replacedAssessor)]
            : null,
          [w.t('part.appealDecider'), decider ? person(decider) : noRoute(state, w)],
          [w.t('evaluation.unit'), `${state.unit}, ${state.organisation}`],
        ]}
      />
      <MovesOfYear state={state} w={w} />
    </>
  );
}

/** A rating by the head of the body, or by the superior of an assessor who did not rate, is final. */
function noRoute({ replacedAssessor }: EvaluationState, w: Words): string {
  return replacedAssessor ? w.t('evaluation.finalBySuperior') : w.t('evaluation.noAppealRoute');
}
