import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { ProgressNote } from '../../core/notes/progress.ts';
import { Mark } from '../layout/mark.tsx';
import { NoteText } from '../layout/progress-notes.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** What was noted through the year, for the page of an evaluation. */
export type ProgressView = {
  notes: ProgressNote[];
  /** The first line that does not hold; null when all do. */
  brokenAt: number | null;
  /** True for the employee while notes are taken. */
  mayWrite: boolean;
};

/** The notes of the year, and the way to write one. */
export function Progress({ state, view, w }: { state: EvaluationState; view: ProgressView; w: Words }) {
  const { notes, brokenAt, mayWrite } = view;
  if (notes.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{w.t('note.all')}</h2>
      <p class="quiet-text">{w.t('note.lead')}</p>
      {mayWrite ? (
        <p>
          <a class="button secondary" href={paths.notes(state.evaluationId)}>
            {w.t('note.write')}
          </a>
        </p>
      ) : null}
      {notes.length === 0 ? null : (
        <details class="folded">
          <summary>{w.t('note.count', { count: notes.length })}</summary>
          <p>
            {brokenAt === null ? (
              <Mark meaning="done">{w.t('note.whole')}</Mark>
            ) : (
              <Mark meaning="late">{w.t('record.broken', { line: brokenAt })}</Mark>
            )}
          </p>
          <ul class="plain-list">
            {notes.map((note) => (
              <li key={note.first}>
                <p class="result-text">{note.resultText}</p>
                <NoteText note={note} w={w} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
