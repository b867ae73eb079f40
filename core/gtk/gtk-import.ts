import * as z from 'zod';
import type { CsvRow, UnreadableCsv } from '../files/csv-file.ts';
import { outcomeSchema, predicateSchema } from '../rating/rating.ts';

/** Columns of the file of predicates that teachers were given in Ruang GTK. */
export const gtkColumns = [
  'nip',
  'tahun',
  'rating_hasil_kerja',
  'rating_perilaku',
  'predikat',
  'rujukan',
] as const;
export type GtkColumn = (typeof gtkColumns)[number];

/** One file is confirmed within one request, hence the rows; a longer one is sent in parts. Lengths in characters. */
export const gtkLimits = {
  bytes: 500_000,
  rows: 1_000,
  problemsKept: 500,
  chunk: 100,
  reference: 80,
} as const;

export type GtkRow = CsvRow<GtkColumn>;
export type UnreadableGtk = UnreadableCsv<GtkColumn>;

export const gtkProblemCodes = [
  'required',
  'tooLong',
  'nipFormat',
  'nipMangled',
  'nipDate',
  'duplicateNip',
  'yearFormat',
  'yearDiffers',
  'ratingUnknown',
  'predicateUnknown',
  'predicateDisagrees',
  'nipUnknown',
  'notInCycle',
  'takenOut',
  'contentsErased',
  'notTeacher',
] as const;

/** What is wrong at one place of the file; it keeps its line out. */
const gtkProblemSchema = z.object({
  line: z.int(),
  column: z.enum(gtkColumns),
  code: z.enum(gtkProblemCodes),
  severity: z.literal('error'),
  /** What stands there, cut to 60 characters. */
  value: z.string(),
  /** The predicate that the two ratings come to, where the one written is another. */
  expected: predicateSchema.optional(),
});
export type GtkProblem = z.infer<typeof gtkProblemSchema>;

/** A line without problems: whose evaluation it is, and what was given there. */
export const gtkEntrySchema = z.object({
  evaluationId: z.string(),
  outcome: outcomeSchema,
  reference: z.string().max(gtkLimits.reference),
});
export type GtkEntry = z.infer<typeof gtkEntrySchema>;

/** What became of the lines: `unchanged` stood there already, `leftOut` could not be written any more. */
const gtkWrittenSchema = z.object({ written: z.int(), unchanged: z.int(), leftOut: z.int() });
export type GtkWritten = z.infer<typeof gtkWrittenSchema>;

/** An uploaded file of predicates for one cycle: nothing is changed by it before HR confirms. */
export const gtkImportSchema = z.object({
  gtkImportId: z.string(),
  cycleId: z.string(),
  fileName: z.string(),
  uploadedAt: z.iso.datetime(),
  /** When it was confirmed and what came of it; null before. */
  confirmed: z.object({ at: z.iso.datetime(), of: gtkWrittenSchema }).nullable(),
  /** Lines in the file, and how many of them can be imported. */
  rows: z.int(),
  accepted: z.int(),
  problems: z.array(gtkProblemSchema),
  /** Problems found, also those not kept. */
  problemCount: z.int(),
});
export type GtkImport = z.infer<typeof gtkImportSchema>;
