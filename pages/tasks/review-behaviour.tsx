import type { LivedValue } from '../../core/evaluation/review-documents.ts';
import { ratings } from '../../core/rating/rating.ts';
import type { BehaviourValue } from '../../core/rules/behaviours.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { Choice, TextArea } from '../layout/fields.tsx';
import { IdeasLink } from '../layout/ideas.tsx';
import type { TaskPart } from './task-view.ts';

/** Every value with its guides and the special expectation of the plan, to be looked at before behaviour is rated. */
export function ReviewedBehaviour(part: TaskPart) {
  const { view, w } = part;
  return (
    <>
      <h2>{w.t('assessing.behaviours')}</h2>
      <p class="hint">{w.t('assessing.behavioursHint')}</p>
      {ruleSetOf(view.state.ruleSet).behaviours.map((behaviour) => (
        <ReviewedValue key={behaviour.value} {...part} behaviour={behaviour} />
      ))}
    </>
  );
}

function ReviewedValue({ view, w, behaviour }: TaskPart & { behaviour: BehaviourValue }) {
  const { value, name, guides } = behaviour;
  const expected = view.documents.plan?.expectations[value];
  const at = (field: keyof LivedValue) => `values.${value}.${field}`;
  return (
    <fieldset class="result-fields">
      <legend lang="id">{name}</legend>
      <ul lang="id">
        {guides.map((guide) => (
          <li key={guide}>{guide}</li>
        ))}
      </ul>
      {expected ? <p class="written">{w.t('assessing.expectation', { text: expected })}</p> : null}
      <Choice
        w={w}
        form={view.form}
        path={at('rating')}
        label={w.t('assessing.thisValue', { value: name })}
        options={ratings.toReversed().map((rating) => ({ value: rating, label: w.t(`lived.${rating}`) }))}
        optional
      />
      <IdeasLink ideas={view.ideas} w={w} />
      <TextArea
        w={w}
        form={view.form}
        path={at('feedback')}
        label={w.t('assessing.valueFeedback', { value: name })}
        rows={2}
        optional
      />
    </fieldset>
  );
}
