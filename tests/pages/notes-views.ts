import { headOf, type NoteLine, sealLine } from '../../core/notes/note.ts';
import { notesOf } from '../../core/notes/progress.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderNotes } from '../../pages/notes/notes.tsx';
import type { NotesView } from '../../pages/notes/notes-view.ts';
import { cycle, now, stateIn } from './views.ts';
import { documents } from './written-documents.ts';

const said: Partial<NoteLine>[] = [
  { on: '2026-02-03', achieved: 'Rata-rata 3,4 hari kerja pada Januari', reference: 'Rekap Januari' },
  { on: '2026-02-04', achieved: 'Melakukan rapat koordinasi loket', result: 0 },
  { on: '2026-02-05', achieved: '1.200 berkas dipindai', reference: 'https://arsip.example/1', result: 1 },
  { on: '2026-02-06', achieved: 'Target perilaku: umpan balik tiap kelompok', practice: 'preparation' },
  { corrects: 1, on: '2026-02-03', achieved: 'Rata-rata 3,1 hari kerja', reference: 'Rekap Januari' },
  { corrects: 3, withdrawn: true, on: '2026-02-05', achieved: '1.200 berkas dipindai', result: 1 },
];

/** What an employee noted: one note corrected, one that speaks of an activity, one taken back. */
export const noteLines: NoteLine[] = [];
for (const each of said) {
  const head = headOf(noteLines);
  const result = each.result ?? 0;
  const line = {
    ...{ evaluationId: 'c-2026-p-1', corrects: null, withdrawn: false, reference: '', on: '', achieved: '' },
    ...{ seq: head.lines + 1, resultText: documents.plan.results[result]?.text ?? '', result },
    ...{ at: now.toISOString(), previousHash: head.hash },
    ...each,
  };
  noteLines.push(sealLine(line, (text) => `h${text.length}`));
}

/** The page of notes. */
export function notesView(changes: Partial<NotesView> = {}): NotesView {
  return {
    ...{ state: stateIn('active'), cycleName: cycle.name, plan: documents.plan },
    ...{ notes: notesOf(noteLines), lines: noteLines.length, open: true, corrects: null, recordedAt: null },
    form: { values: { on: '2026-02-09' }, errors: [] },
    ...changes,
  };
}

const wrong = { values: { on: 'x' }, errors: [{ path: 'on', code: 'inFuture' }] };

export const notePages: Record<string, (frame: Frame) => string> = {
  notes: (frame) => renderNotes(notesView({ recordedAt: now.toISOString() }), frame),
  'notes-empty': (frame) => renderNotes(notesView({ notes: [], lines: 0 }), frame),
  'notes-wrong': (frame) => renderNotes(notesView({ form: wrong, corrects: 1 }), frame),
  'notes-closed': (frame) => renderNotes(notesView({ open: false, state: stateIn('review') }), frame),
};
