import * as z from 'zod';
import { firstUnlinked, linked } from '../evaluation/chain.ts';
import type { Stage } from '../evaluation/stage.ts';
import { practiceSteps } from './practice.ts';

/** Limits of what an employee may note through the year; stated on the page and enforced here. */
export const noteLimits = { achieved: 1_000, reference: 500, lines: 100 } as const;

/**
 * One line of what an employee noted on a planned result: written, corrected or taken back. Lines are only ever
 * added; `hash` covers the line and the one before it, so that none can be altered or taken out unseen.
 */
export const noteLineSchema = z.object({
  evaluationId: z.string(),
  seq: z.int().min(1),
  /** The line that this one corrects or takes back; null where it begins a note. */
  corrects: z.int().min(1).nullable(),
  withdrawn: z.boolean(),
  /** Place of the result in the plan, and its words then: a plan may change later. */
  result: z.int().min(0),
  resultText: z.string(),
  /** The day on which the result could be seen. */
  on: z.iso.date(),
  achieved: z.string(),
  /** Where the evidence can be found: a link, a number of a document. */
  reference: z.string(),
  /** Which step of a teacher's practice cycle it is; left out where it is none. */
  practice: z.enum(practiceSteps).optional(),
  at: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});
export type NoteLine = z.infer<typeof noteLineSchema>;

/** The end of an evaluation's notes: how many lines there are, and the hash of the last one. */
export const notesHeadSchema = z.object({ lines: z.int().min(0), hash: z.string() });
export type NotesHead = z.infer<typeof notesHeadSchema>;
export const noNotes: NotesHead = { lines: 0, hash: '' };

/** Where the lines end. */
export function headOf(lines: readonly NoteLine[]): NotesHead {
  const last = lines.at(-1);
  return last ? { lines: last.seq, hash: last.hash } : noNotes;
}

/** The stages in which an employee may add to their notes. */
export const notedStages = ['active', 'selfAssessment'] as const satisfies readonly Stage[];

/** True while results are being worked on or told of. */
export function takesNotes(stage: Stage): boolean {
  return (notedStages as readonly Stage[]).includes(stage);
}

/** Finishes a line: joins it to the one before it. */
export function sealLine(line: Omit<NoteLine, 'hash'>, digest: (text: string) => string): NoteLine {
  return linked<NoteLine>(line, digest);
}

/**
 * The first line that does not hold, by its number; undefined when all do.
 * @param pinned where the lines ended when the self-assessment was handed in, as the record has it
 */
export function brokenNoteLine(
  lines: readonly NoteLine[],
  pinned: NotesHead | undefined,
  digest: (text: string) => string,
): number | undefined {
  const broken = firstUnlinked(lines, digest);
  if (broken !== undefined || !pinned || pinned.lines === 0) return broken;
  return lines[pinned.lines - 1]?.hash === pinned.hash ? undefined : pinned.lines;
}
