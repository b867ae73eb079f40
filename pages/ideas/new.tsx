import { ideaLimits } from '../../core/ideas/idea.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary, type LabelOf, labelsIn } from '../layout/errors.tsx';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Form } from '../layout/form.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';

/** The form of an idea. */
export type NewIdeaView = {
  form: FormView;
  /** Who will answer it. */
  supervisorName: string;
  /** How many ideas there are; the form brings it back, so that one sent twice is known. */
  seen: number;
};

const labels: Record<string, Key> = {
  title: 'idea.title',
  problem: 'idea.problem',
  proposal: 'idea.proposal',
  expectedEffect: 'idea.expectedEffect',
  shared: 'idea.shared',
};

function labelsOf(w: Words): LabelOf {
  return labelsIn(labels, w);
}

const texts = ['problem', 'proposal', 'expectedEffect'] as const;

/** An employee records an idea for better service. */
export function renderNewIdea(view: NewIdeaView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('idea.record'),
    body: (
      <>
        <h1>{w.t('idea.record')}</h1>
        <p class="lead">{w.t('idea.answeredBy', { name: view.supervisorName })}</p>
        <ErrorSummary w={w} form={view.form} labelOf={labelsOf(w)} />
        <IdeaFields view={view} frame={frame} w={w} />
      </>
    ),
  }));
}

function IdeaFields({ view, frame, w }: { view: NewIdeaView; frame: Frame; w: Words }) {
  const part = { w, form: view.form };
  return (
    <Form action={paths.ideas()} frame={frame}>
      <input type="hidden" name="seen" value={view.seen} />
      <p class="hint">{w.t('idea.limit', { characters: w.number(ideaLimits.text) })}</p>
      <TextField
        {...part}
        path="title"
        label={w.t('idea.title')}
        hint={w.t('idea.titleHint', { characters: ideaLimits.title })}
      />
      {texts.map((path) => (
        <TextArea
          key={path}
          {...part}
          path={path}
          label={w.t(`idea.${path}`)}
          hint={w.t(`ideaHint.${path}`)}
        />
      ))}
      <Choice
        {...part}
        form={{ ...view.form, values: { shared: 'no', ...view.form.values } }}
        path="shared"
        label={w.t('idea.shared')}
        options={(['no', 'yes'] as const).map((value) => ({ value, label: w.t(`ideaShared.${value}`) }))}
      />
      <button type="submit" class="primary">
        {w.t('idea.submit')}
      </button>
    </Form>
  );
}
