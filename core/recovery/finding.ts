import * as z from 'zod';
import { reasons } from './diagnosis.ts';

/** A trouble that was found in an evaluation, kept so that a list of all of them needs no second look at each. */
export const findingSchema = z.object({
  evaluationId: z.string(),
  cycleId: z.string(),
  reason: z.enum(reasons),
  /** Since when it stands so. */
  since: z.iso.datetime(),
  /** When it was seen last. */
  foundAt: z.iso.datetime(),
});
export type Finding = z.infer<typeof findingSchema>;
