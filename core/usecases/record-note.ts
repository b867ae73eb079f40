import { localDate } from '../calendar/working-days.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { NoteLine } from '../notes/note.ts';
import { takesNotes } from '../notes/note.ts';
import { lineFor, type NoteEntry, type NoteRefusal, saysTheSame } from '../notes/write-note.ts';
import type { CalendarInForce } from '../ports/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { Cycles } from '../ports/cycles.ts';
import type { Evaluations } from '../ports/evaluations.ts';
import type { Digest } from '../ports/keys.ts';
import type { Notes } from '../ports/notes.ts';

const attempts = 3;

type Ports = {
  notes: Notes;
  evaluations: Evaluations;
  cycles: Cycles;
  clock: Clock;
  digest: Digest;
  calendar: CalendarInForce;
};

export type NoteRecorded =
  | { outcome: 'recorded' | 'alreadyRecorded'; line: NoteLine }
  | { outcome: 'refused'; refusal: NoteRefusal }
  /** The evaluation is in a stage that takes no notes. */
  | { outcome: 'closed' };

/**
 * Adds to the notes of an evaluation. It is no command: the evaluation keeps its version and an open task its link;
 * the notes have a chain of their own. The same form sent twice is recorded once.
 * @param seen how many lines there were when the form was shown
 * @throws when three others were quicker in a row; the caller may repeat
 */
export async function recordNote(
  { state, entry, seen }: { state: EvaluationState; entry: NoteEntry; seen: number },
  ports: Ports,
): Promise<NoteRecorded> {
  if (!takesNotes(state.stage)) return { outcome: 'closed' };
  const { evaluationId } = state;
  const [cycle, { plan }, calendar] = await Promise.all([
    ports.cycles.load(state.cycleId),
    ports.evaluations.loadWithDocuments(state),
    ports.calendar(),
  ]);
  if (!cycle) throw new Error(`evaluation ${evaluationId} has no cycle`);
  const results = plan?.results.map(({ text }) => text) ?? [];
  const teaches = state.population === 'teachers';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const now = ports.clock();
    const lines = await ports.notes.of(evaluationId);
    const today = localDate(now, calendar.utcOffsetHours);
    const { digest } = ports;
    const about = { evaluationId, results, lines, today, year: cycle.year, teaches, now, digest };
    const made = lineFor(entry, about);
    if ('refusal' in made) return { outcome: 'refused', refusal: made.refusal };
    if (saysTheSame(made.line, lines, seen)) return { outcome: 'alreadyRecorded', line: made.line };
    if ((await ports.notes.append(made.line)) === 'appended') return { outcome: 'recorded', line: made.line };
  }
  throw new Error(`the notes of evaluation ${evaluationId} change too often to be changed`);
}
