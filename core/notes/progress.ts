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
  const threads = new Map<number, NoteLine[]>();
  for (const line of lines) {
    const first = line.corrects ?? line.seq;
    threads.set(first, [...(threads.get(first) ?? []), line]);
  }
  const notes = [...threads].flatMap(([first, thread]) => {
    const now = thread.at(-1);
    return now ? [{ ...now, first, before: thread.slice(0, -1) }] : [];
  });
  return notes.sort((a, b) => (a.on === b.on ? a.first - b.first : a.on < b.on ? -1 : 1));
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
  const fresh = added.filter((text) => text.trim() !== '' && !written.includes(text.trim()));
  return [written.trim(), ...new Set(fresh.map((text) => text.trim()))].filter(Boolean).join('\n');
}

/** The steps of a teacher's practice cycle that still stand, in the order in which they were noted. */
export function practiceOf(notes: readonly ProgressNote[]): (ProgressNote & { practice: PracticeStep })[] {
  return notes
    .flatMap((note) => (note.practice && !note.withdrawn ? [{ ...note, practice: note.practice }] : []))
    .sort((a, b) => a.first - b.first);
}
