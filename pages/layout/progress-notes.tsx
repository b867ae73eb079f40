import { hintsOnResult } from '../../core/evaluation/plan-hints.ts';
import { notesOn, type ProgressNote } from '../../core/notes/progress.ts';
import type { Words } from '../words.ts';

type NoteProps = { note: ProgressNote; w: Words };

/** One note: the day, what was achieved, where the evidence is; what it said before is folded. */
export function NoteText({ note, w }: NoteProps) {
  const activity = hintsOnResult(note.achieved).includes('activity');
  return (
    <>
      <p class="eyebrow">
        <time datetime={note.on}>{w.date(note.on)}</time>
        {note.practice ? ` · ${w.t(`practiceStep.${note.practice}`)}` : null}
        {note.withdrawn ? ` · ${w.t('note.withdrawn')}` : null}
      </p>
      {note.withdrawn ? null : <p class="written">{note.achieved}</p>}
      {note.withdrawn || !note.reference ? null : (
        <p class="quiet-text value">{w.t('document.evidence', { text: note.reference })}</p>
      )}
      {activity && !note.withdrawn ? <p class="hint">{w.t('note.activityHint')}</p> : null}
      <Before note={note} w={w} />
    </>
  );
}

function Before({ note, w }: NoteProps) {
  if (note.before.length === 0) return null;
  return (
    <details>
      <summary>{w.t('note.before', { count: note.before.length })}</summary>
      {note.before.map((line) => (
        <blockquote key={line.seq} class="written">
          <span class="quiet-text block">{w.t('note.writtenAt', { at: w.dateTime(line.at) })}</span>
          {line.achieved}
          {line.reference ? `\n${w.t('document.evidence', { text: line.reference })}` : null}
        </blockquote>
      ))}
    </details>
  );
}

type BesideProps = { notes: readonly ProgressNote[]; result: number; w: Words };

/** The notes on one result, to be read beside what is told or rated of it; nothing where there are none. */
export function NotesBeside({ notes, result, w }: BesideProps) {
  const standing = notesOn(notes, result);
  if (standing.length === 0) return null;
  return (
    <details class="folded" open={standing.length <= 2}>
      <summary>{w.t('note.beside', { count: standing.length })}</summary>
      <ul class="plain-list">
        {standing.map((note) => (
          <li key={note.first}>
            <NoteText note={note} w={w} />
          </li>
        ))}
      </ul>
    </details>
  );
}
