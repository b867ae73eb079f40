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
  code: 'unknown' | 'inFuture' | 'beforeYear' | 'tooMany' | 'stepOrder';
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
  const corrected = entry.kind === 'written' ? undefined : newestOf(entry.corrects, about.lines);
  if (entry.kind !== 'written' && (!corrected || corrected.withdrawn)) return refuse('', 'unknown');
  const said = entry.kind === 'withdrawn' ? corrected : entry.form;
  if (!said) return refuse('', 'unknown');
  const { result, on, achieved, reference } = said;
  const resultText = entry.kind === 'withdrawn' ? corrected?.resultText : about.results[result];
  if (resultText === undefined) return refuse('result', 'unknown');
  if (on > about.today) return refuse('on', 'inFuture');
  if (on < `${about.year}-01-01`) return refuse('on', 'beforeYear');
  const step = stepOf(entry, corrected, about);
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

/** A step comes in its order, and a correction leaves it the step that it is. */
function stepOf(entry: NoteEntry, corrected: NoteLine | undefined, { lines, teaches }: NoteCircumstances) {
  const step = entry.kind === 'written' ? entry.form.practice : corrected?.practice;
  if (step === undefined) return {};
  if (!teaches) return refuse('practice', 'unknown');
  const last = practiceOf(notesOf(lines)).at(-1)?.practice;
  if (entry.kind === 'written' && !mayFollow(step, last)) return refuse('practice', 'stepOrder');
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
