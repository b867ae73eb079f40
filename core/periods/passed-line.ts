import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';

/**
 * An objection whose decider let the days pass, and to whom it fell: a line of the same chain, written by the office
 * and by nobody's form.
 */
export const passedLineSchema = z.object({
  evaluationId: z.string(),
  seq: z.int().min(1),
  period: z.string(),
  /** The line of the evaluation that the objection is about. */
  about: z.int().min(1),
  passedFrom: personInBriefSchema,
  passedTo: personInBriefSchema,
  at: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});
export type PassedLine = z.infer<typeof passedLineSchema>;
