import { may } from '../../core/access/permissions.ts';
import { localDate } from '../../core/calendar/working-days.ts';
import { cycleIdOf, type EvaluationState } from '../../core/evaluation/state.ts';
import { takesNotes } from '../../core/notes/note.ts';
import { notesOf } from '../../core/notes/progress.ts';
import { type NoteEntry, noteFormSchema } from '../../core/notes/write-note.ts';
import type { CalendarInForce } from '../../core/ports/calendar.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Cycles } from '../../core/ports/cycles.ts';
import type { Evaluations } from '../../core/ports/evaluations.ts';
import type { Digest, Seals } from '../../core/ports/keys.ts';
import type { Notes } from '../../core/ports/notes.ts';
import { recordNote } from '../../core/usecases/record-note.ts';
import type { FormView } from '../../pages/layout/form-view.ts';
import { renderNotes } from '../../pages/notes/notes.tsx';
import { paths } from '../../pages/paths.ts';
import type { SignedInVisit } from '../middleware/access.ts';
import { requireFormToken } from '../middleware/forms.ts';
import { frameOf } from '../middleware/frame.ts';
import { underWay } from '../middleware/reading-ahead.ts';
import { type Answer, seeOther, show } from '../middleware/visit.ts';
import { WebError } from '../middleware/web-error.ts';

export type NotePorts = {
  notes: Notes;
  evaluations: Evaluations;
  cycles: Cycles;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
  seals: Seals;
};

/** Reads an evaluation with its notes. */
export function beginNotes(evaluationId: string, { evaluations, cycles, notes }: NotePorts) {
  return {
    state: evaluations.load(evaluationId),
    cycle: cycles.load(cycleIdOf(evaluationId)),
    lines: notes.of(evaluationId),
  };
}
type Read = ReturnType<typeof beginNotes>;
type About = { form: FormView; corrects: number | null };

/** The employee's notes, with a form to write one or, by `?correct=`, to correct one. Writes nothing. */
export async function notesPage(visit: SignedInVisit, read: Read, ports: NotePorts): Promise<Answer> {
  const state = await ownEvaluation(visit, read);
  const today = localDate(ports.clock(), visit.calendar.utcOffsetHours);
  const corrects = numberIn(visit.query.correct);
  return page(visit, { ...read, state }, { form: { values: { on: today }, errors: [] }, corrects }, ports);
}

/** Takes the form of a note. */
export async function postNote(visit: SignedInVisit, ports: NotePorts): Promise<Answer> {
  requireFormToken(visit, ports.seals);
  const read = underWay(beginNotes(visit.params.evaluationId ?? '', ports));
  const state = await ownEvaluation(visit, read);
  const again = (about: About) => page(visit, { ...read, state }, about, ports);
  const corrects = numberIn(visit.form.corrects);
  const entry = entryOf(visit.form, corrects);
  if ('errors' in entry) return again({ form: entry, corrects });
  const seen = numberIn(visit.form.seen) ?? 0;
  const recorded = await recordNote({ state, entry, seen }, ports);
  switch (recorded.outcome) {
    case 'recorded':
    case 'alreadyRecorded':
      return seeOther(paths.notes(state.evaluationId, { recorded: 'yes' }));
    case 'refused': {
      const form = { values: { ...visit.form }, errors: [recorded.refusal] };
      return again({ form, corrects });
    }
    case 'closed':
      throw new WebError(409, 'tryAgain');
  }
}

function entryOf(form: SignedInVisit['form'], corrects: number | null): NoteEntry | FormView {
  if (form.do === 'withdraw' && corrects !== null) return { kind: 'withdrawn', corrects };
  const parsed = noteFormSchema.safeParse({ ...form, result: form.result || undefined });
  if (parsed.success)
    return corrects === null
      ? { kind: 'written', form: parsed.data }
      : { kind: 'corrected', corrects, form: parsed.data };
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message }));
  return { values: { ...form }, errors };
}

/** @throws WebError 404: others are not told that the evaluation exists */
async function ownEvaluation(visit: SignedInVisit, read: Read): Promise<EvaluationState> {
  const state = await read.state;
  if (!state || !may(visit.session, 'recordProgress', state)) throw new WebError(404, 'notFound');
  return state;
}

async function page(
  visit: SignedInVisit,
  { state, ...read }: Omit<Read, 'state'> & { state: EvaluationState },
  { form, corrects }: About,
  ports: NotePorts,
): Promise<Answer> {
  const [cycle, documents, lines] = await Promise.all([
    read.cycle,
    ports.evaluations.loadWithDocuments(state),
    read.lines,
  ]);
  const notes = notesOf(lines);
  const corrected = notes.find((note) => note.first === corrects && !note.withdrawn);
  const fresh = corrected && form.errors.length === 0;
  const { result, on, achieved, reference } = corrected ?? { result: 0, on: '', achieved: '', reference: '' };
  const view = {
    ...{ state, notes, cycleName: cycle?.name ?? '', plan: documents.plan ?? null },
    lines: lines.length,
    form: fresh ? { values: { result: String(result), on, achieved, reference }, errors: [] } : form,
    corrects: corrected ? corrected.first : null,
    recordedAt: visit.query.recorded ? (lines.at(-1)?.at ?? null) : null,
    open: takesNotes(state.stage),
  };
  return show(renderNotes(view, frameOf(visit, ports)), form.errors.length > 0 ? 422 : 200);
}

function numberIn(text: string | undefined): number | null {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
