import { noteLimits } from '../../core/notes/note.ts';
import { notesOn } from '../../core/notes/progress.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { NoteText } from '../layout/progress-notes.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { NoteForm, noteLabels } from './note-form.tsx';
import type { NotesView } from './notes-view.ts';

type Part = { view: NotesView; frame: Frame; w: Words };

/** The employee's notes on the results of the plan. */
export function renderNotes(view: NotesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('note.title'),
    body: (
      <>
        <p class="eyebrow">{view.cycleName}</p>
        <h1>{w.t('note.title')}</h1>
        <p class="lead">{w.t('note.lead')}</p>
        <ErrorSummary w={w} form={view.form} labelOf={noteLabels(w)} />
        {view.recordedAt ? (
          <Notice meaning="done" title={w.t('note.recorded', { time: w.time(view.recordedAt) })} />
        ) : null}
        {view.open ? <NoteForm view={view} frame={frame} w={w} /> : <p>{w.t('note.closed')}</p>}
        <h2>{w.t('note.all')}</h2>
        {view.notes.length === 0 ? <Empty title={w.t('note.none')} /> : null}
        {view.plan?.results.map((result, index) => (
          <OfResult key={index} text={result.text} index={index} view={view} frame={frame} w={w} />
        ))}
        <p class="hint">{w.t('note.limit', { lines: noteLimits.lines, used: view.lines })}</p>
        <p>
          <a href={paths.evaluation(view.state.evaluationId)}>{w.t('receipt.seeEvaluation')}</a>
        </p>
      </>
    ),
  }));
}

function OfResult({ view, w, text, index }: Part & { text: string; index: number }) {
  const standing = view.notes.filter((note) => note.result === index);
  if (standing.length === 0) return null;
  return (
    <section>
      <h3>{text}</h3>
      <ul class="cards">
        {standing.map((note) => (
          <li key={note.first} class="card" id={`note-${note.first}`}>
            <NoteText note={note} w={w} />
            {view.open && notesOn([note], index).length > 0 ? (
              <p>
                <a href={paths.notes(view.state.evaluationId, { correct: String(note.first) })}>
                  {w.t('note.correct')}
                  <span class="hidden-words"> {w.date(note.on)}</span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
