import { type Idea, ideaEffects, ideaLimits } from '../../core/ideas/idea.ts';
import type { LabelOf } from '../layout/errors.tsx';
import { Choice, TextArea } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type AnswerProps = { view: { idea: Idea; form: FormView }; frame: Frame; w: Words };

/** What the fields of an answer are called in an error summary. */
export function answerLabels(w: Words): LabelOf {
  return (path) => {
    if (path === 'effect') return w.t('idea.effect');
    return path === 'note' ? w.t('idea.note') : undefined;
  };
}

/** The superior acknowledges an idea first; afterwards tells what has come of it, as often as something has. */
export function AnswerForms({ view, frame, w }: AnswerProps) {
  const { idea } = view;
  const isNew = idea.acknowledgedAt === null;
  return (
    <Form action={paths.idea(idea.ideaId)} frame={frame} class="decision">
      <h2>{w.t('task.decision')}</h2>
      <p>{w.t(isNew ? 'idea.acknowledgeHint' : 'idea.effectHint')}</p>
      {isNew ? null : (
        <Choice
          w={w}
          form={{ ...view.form, values: { effect: idea.effect, ...view.form.values } }}
          path="effect"
          label={w.t('idea.effect')}
          options={ideaEffects.map((value) => ({
            value,
            label: w.t(`ideaEffect.${value}`),
            hint: w.t(`ideaEffectHint.${value}`),
          }))}
        />
      )}
      <TextArea
        w={w}
        form={view.form}
        path="note"
        label={w.t('idea.note')}
        hint={w.t('idea.noteHint', { characters: w.number(ideaLimits.note) })}
        rows={3}
        optional={isNew}
      />
      <Do command={isNew ? 'acknowledge' : 'effect'}>
        {w.t(isNew ? 'idea.acknowledge' : 'idea.tellEffect')}
      </Do>
    </Form>
  );
}
