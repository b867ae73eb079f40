import type { NoteLine } from './note.ts';
import type { PracticeStep } from './practice.ts';

/** A note as it reads now, with what it said before it was corrected, the oldest first. */
export type ProgressNote = Pick<
  NoteLine,
  'result' | 'resultText' | 'on' | 'achieved' | 'reference' | 'practice' | 'at'
> & {
  /** Number of its first line, by which it is corrected. */
  first: number;
  withdrawn: boolean;
  before: NoteLine[];
};

/** The notes that the lines make, by the day that they speak of. */
export function notesOf(lines: readonly NoteLine[]): ProgressNote[] {
  const notes = new Map<number, ProgressNote>();
  for (const line of lines) {
    const first = line.corrects ?? line.seq;
    const before = lines.filter(({ seq, corrects }) => (corrects ?? seq) === first && seq < line.seq);
    notes.set(first, { ...line, first, before });
  }
  return [...notes.values()].sort((a, b) => a.on.localeCompare(b.on) || a.first - b.first);
}

/** What still stands of the notes on one result of the plan. */
export function notesOn(notes: readonly ProgressNote[], result: number): ProgressNote[] {
  return notes.filter((note) => note.result === result && !note.withdrawn);
}

/**
 * A field with the notes' words added to what is written in it already; what is there word for word is not added
 * again, so that taking over twice is harmless.
 */
export function withTaken(written: string, added: readonly string[]): string {
  const fresh = added.map((text) => text.trim()).filter((text) => !written.includes(text));
  return [written.trim(), ...new Set(fresh)].filter(Boolean).join('\n');
}

/** The steps of a teacher's practice cycle that still stand, in the order in which they were noted. */
export function practiceOf(notes: readonly ProgressNote[]): (ProgressNote & { practice: PracticeStep })[] {
  return notes
    .flatMap((note) => (note.practice && !note.withdrawn ? [{ ...note, practice: note.practice }] : []))
    .sort((a, b) => a.first - b.first);
}
