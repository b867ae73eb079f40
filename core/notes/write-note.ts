import * as z from 'zod';
import { canonical } from '../evaluation/audit.ts';
import { headOf, type NoteLine, noteLimits, sealLine } from './note.ts';
import { mayFollow, type PracticeStep, practiceSteps } from './practice.ts';
import { notesOf, practiceOf } from './progress.ts';

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What an employee fills in. */
export const noteFormSchema = z.object({
  result: z.coerce.number('required').int('required').min(0, 'required'),
  on: z.iso.date('date'),
  achieved: line(noteLimits.achieved),
  reference: z.string().trim().max(noteLimits.reference, 'tooLong').default(''),
  practice: z
    .enum(['', ...practiceSteps], 'unknown')
    .default('')
    .transform((step) => (step === '' ? undefined : step)),
});
export type NoteForm = Omit<z.infer<typeof noteFormSchema>, 'practice'> & {
  practice?: PracticeStep | undefined;
};

/** What is added: a note, a correction of one, or its taking back. */
export type NoteEntry =
  | { kind: 'written'; form: NoteForm }
  | { kind: 'corrected'; corrects: number; form: NoteForm }
  | { kind: 'withdrawn'; corrects: number };

/** Why nothing is added; each names a field of the form, or none. */
export type NoteRefusal = {
  path: string;
  code: 'unknown' | 'inFuture' | 'beforeYear' | 'afterYear' | 'tooMany' | 'stepOrder';
};

/** What there is besides the entry: the day is one of the body's zone. */
export type NoteCircumstances = {
  evaluationId: string;
  /** Texts of the planned results, in the plan's order. */
  results: readonly string[];
  lines: readonly NoteLine[];
  today: string;
  /** The year that the plan is for. */
  year: number;
  /** True for teachers, whose notes may be steps of their practice cycle. */
  teaches: boolean;
  now: Date;
  digest: (text: string) => string;
};

/**
 * The line that an entry adds. A note speaks of a result of the plan, on a day of its year that has come (annex
 * BAB III: pendokumentasian kinerja; evidence shows the result or its progress, not the activity).
 */
export function lineFor(
  entry: NoteEntry,
  about: NoteCircumstances,
): { line: NoteLine } | { refusal: NoteRefusal } {
  if (about.lines.length >= noteLimits.lines) return refuse('achieved', 'tooMany');
  const said = saidIn(entry, about);
  if ('refusal' in said) return said;
  const { result, resultText, on, achieved, reference } = said;
  if (resultText === undefined) return refuse('result', 'unknown');
  if (on > about.today) return refuse('on', 'inFuture');
  if (on < `${about.year}-01-01`) return refuse('on', 'beforeYear');
  // One that was taken in before this was asked may still be taken back.
  if (entry.kind !== 'withdrawn' && on > `${about.year}-12-31`) return refuse('on', 'afterYear');
  const step = stepOf(entry, said.practice, about);
  if ('refusal' in step) return step;
  const head = headOf(about.lines);
  const { evaluationId, now, digest } = about;
  const unsealed = {
    ...{ evaluationId, seq: head.lines + 1, result, resultText, on, achieved, reference, ...step },
    corrects: entry.kind === 'written' ? null : entry.corrects,
    withdrawn: entry.kind === 'withdrawn',
    at: now.toISOString(),
    previousHash: head.hash,
  };
  return { line: sealLine(unsealed, digest) };
}

const refuse = (path: string, code: NoteRefusal['code']) => ({ refusal: { path, code } });

/** What the line says: a taking back says once more what it takes back, and a correction leaves the step that it was. */
function saidIn(entry: NoteEntry, { lines, results }: NoteCircumstances) {
  if (entry.kind === 'written') return { ...entry.form, resultText: results[entry.form.result] };
  const corrected = newestOf(entry.corrects, lines);
  if (!corrected || corrected.withdrawn) return refuse('', 'unknown');
  if (entry.kind === 'withdrawn') return corrected;
  return { ...entry.form, practice: corrected.practice, resultText: results[entry.form.result] };
}

/** A new step comes in its order. */
function stepOf({ kind }: NoteEntry, step: PracticeStep | undefined, { lines, teaches }: NoteCircumstances) {
  if (step === undefined) return {};
  if (!teaches) return refuse('practice', 'unknown');
  const last = practiceOf(notesOf(lines)).at(-1)?.practice;
  if (kind === 'written' && !mayFollow(step, last)) return refuse('practice', 'stepOrder');
  return { practice: step };
}

/** How a note reads now, by the number of its first line. */
function newestOf(first: number, lines: readonly NoteLine[]): NoteLine | undefined {
  return lines.findLast(({ seq, corrects }) => seq === first || corrects === first);
}

/** True when a line after those that a person saw says what this one says: the same form, sent twice. */
export function saysTheSame(line: NoteLine, there: readonly NoteLine[], seen: number): boolean {
  const content = ({ result, on, achieved, reference, practice, corrects, withdrawn }: NoteLine) =>
    canonical({ result, on, achieved, reference, practice: practice ?? null, corrects, withdrawn });
  return there.some((other) => other.seq > seen && content(other) === content(line));
}
