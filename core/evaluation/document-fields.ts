import * as z from 'zod';

/** Limits of what a person may write; stated on the pages and enforced here. */
export const limits = {
  shortText: 300,
  longText: 4_000,
  reason: 2_000,
  results: 10,
  indicators: 4,
  references: 10,
} as const;

/** What has to be written, in at most so many characters. */
export const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What may be left out. */
export const optionalText = (max: number) => z.string().trim().max(max, 'tooLong').default('');

/** One of several, or none yet. */
export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(['', ...values] as const, 'required').default('');
