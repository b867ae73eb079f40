import * as z from 'zod';
import type { CsvRow, UnreadableCsv } from '../files/csv-file.ts';
import { personInBriefSchema, personSchema } from '../people/person.ts';

/** Columns of the roster file, in Indonesian as HR's own systems export them. */
export const columns = [
  'nip',
  'nama',
  'email',
  'jabatan',
  'jenis_jabatan',
  'golongan',
  'unit_kerja',
  'opd',
  'nip_atasan',
  'status',
] as const;
export type Column = (typeof columns)[number];

export const rosterLimits = { bytes: 5_000_000, rows: 25_000, problemsKept: 500, chunk: 100 } as const;

export type RosterRow = CsvRow<Column>;
export type UnreadableRoster = UnreadableCsv<Column>;

export const problemCodes = [
  'required',
  'tooLong',
  'nipFormat',
  'nipMangled',
  'nipDate',
  'nipAppointment',
  'nipSex',
  'duplicateNip',
  'duplicateEmail',
  'emailFormat',
  'unknownPositionType',
  'unknownEmployment',
  'supervisorUnknown',
  'supervisorIsSelf',
] as const;

/** What is wrong at one place of the file. An error keeps the line out; a warning does not. */
export const problemSchema = z.object({
  line: z.int(),
  column: z.enum(columns),
  code: z.enum(problemCodes),
  severity: z.enum(['error', 'warning']),
  /** What stands there, cut to 60 characters. */
  value: z.string(),
});
export type RosterProblem = z.infer<typeof problemSchema>;

export const importStatuses = ['preview', 'confirmed'] as const;

/** An uploaded roster: nobody is changed by it before HR confirms. */
export const rosterImportSchema = z.object({
  importId: z.string(),
  status: z.enum(importStatuses),
  fileName: z.string(),
  uploadedAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  /** Lines of people in the file, and how many of them can be imported. */
  rows: z.int(),
  accepted: z.int(),
  chunks: z.int(),
  problems: z.array(problemSchema),
  /** Problems found, also those not kept. */
  problemCount: z.int(),
});
export type RosterImport = z.infer<typeof rosterImportSchema>;

/** A person of an import with the two above them; null where the roster has nobody. */
export const rosterMemberSchema = z.object({
  person: personSchema,
  supervisor: personInBriefSchema.nullable(),
  superior: personInBriefSchema.nullable(),
});
export type RosterMember = z.infer<typeof rosterMemberSchema>;
