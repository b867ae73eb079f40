import { noteLimits } from '../../core/notes/note.ts';
import { practiceSteps } from '../../core/notes/practice.ts';
import { type LabelOf, labelsIn } from '../layout/errors.tsx';
import { Select, TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import type { NotesView } from './notes-view.ts';

const labels: Record<string, Key> = {
  result: 'note.result',
  practice: 'practice.step',
  on: 'note.on',
  achieved: 'field.achieved',
  reference: 'note.reference',
};

/** What the fields of a note are called in an error summary. */
export function noteLabels(w: Words): LabelOf {
  return labelsIn(labels, w);
}

/** Writes a note, or corrects one. */
export function NoteForm({ view, frame, w }: { view: NotesView; frame: Frame; w: Words }) {
  const { form, corrects } = view;
  const results = view.plan?.results ?? [];
  const part = { w, form };
  return (
    <Form action={paths.notes(view.state.evaluationId)} frame={frame} class="sheet">
      <h2>{w.t(corrects === null ? 'note.write' : 'note.correctTitle')}</h2>
      <input type="hidden" name="seen" value={view.lines} />
      {corrects === null ? null : <input type="hidden" name="corrects" value={corrects} />}
      <Select
        {...part}
        path="result"
        label={w.t('note.result')}
        empty={w.t('form.choose')}
        options={results.map(({ text }, index) => ({ value: String(index), label: text }))}
      />
      {view.state.population === 'teachers' && corrects === null ? (
        <Select
          {...part}
          path="practice"
          label={w.t('practice.step')}
          hint={w.t('practice.stepHint')}
          empty={w.t('practice.none')}
          options={practiceSteps.map((value) => ({ value, label: w.t(`practiceStep.${value}`) }))}
          optional
        />
      ) : null}
      <TextField {...part} path="on" type="date" short label={w.t('note.on')} hint={w.t('note.onHint')} />
      <TextArea
        {...part}
        path="achieved"
        label={w.t('field.achieved')}
        hint={w.t('note.achievedHint', { characters: w.number(noteLimits.achieved) })}
      />
      <TextField
        {...part}
        path="reference"
        label={w.t('note.reference')}
        hint={w.t('note.referenceHint', { characters: w.number(noteLimits.reference) })}
        optional
      />
      <div class="actions">
        <Do command="write">{w.t(corrects === null ? 'note.submit' : 'note.submitCorrection')}</Do>
        {corrects === null ? null : (
          <Do command="withdraw" kind="secondary">
            {w.t('note.withdraw')}
          </Do>
        )}
      </div>
    </Form>
  );
}
