import * as z from 'zod';

/** Who acts, and through which door. */
export const actorSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId: z.string(),
    via: z.enum(['link', 'linkAndCode', 'session']),
  }),
  z.object({ kind: z.literal('hr'), personId: z.string() }),
  z.object({ kind: z.literal('administrator'), personId: z.string() }),
  z.object({ kind: z.literal('system') }),
]);
export type Actor = z.infer<typeof actorSchema>;

/** The part a person plays in one evaluation. */
export const parts = ['employee', 'assessor', 'appealDecider', 'hr', 'administrator', 'system'] as const;
export type Part = (typeof parts)[number];
