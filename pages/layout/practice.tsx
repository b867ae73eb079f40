import { practiceParameterNames, practiceParameters } from '../../core/notes/practice.ts';
import { type ProgressNote, practiceOf } from '../../core/notes/progress.ts';
import type { Words } from '../words.ts';
import { NoteText } from './progress-notes.tsx';

/** A teacher's practice cycle beside the ratings, step by step, and what the assessor looks at in it. */
export function PracticeBeside({ notes, w }: { notes: readonly ProgressNote[]; w: Words }) {
  const steps = practiceOf(notes);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">{w.t('practice.title')}</h2>
      <p class="hint">{w.t('practice.hint')}</p>
      <ul>
        {practiceParameterNames.map((name) => (
          <li key={name}>
            {w.t(`practice.${name}`)}:{' '}
            {w.list(practiceParameters[name].map((step) => w.t(`practiceStep.${step}`)))}
          </li>
        ))}
      </ul>
      <ol class="plain-list">
        {steps.map((note) => (
          <li key={note.first}>
            <NoteText note={note} w={w} />
          </li>
        ))}
      </ol>
    </section>
  );
}
