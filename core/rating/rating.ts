import * as z from 'zod';

/** Rating of results and of behaviour against expectations (PermenPAN-RB 6/2022, annex: evaluasi kinerja pegawai). */
export const ratings = ['below', 'meets', 'above'] as const;
export const ratingSchema = z.enum(ratings);
export type Rating = (typeof ratings)[number];

/** Predikat kinerja pegawai. `misconduct` is "Kurang/misconduct", which is not `needsImprovement`. */
export const predicates = ['excellent', 'good', 'needsImprovement', 'misconduct', 'veryPoor'] as const;
export const predicateSchema = z.enum(predicates);
export type Predicate = (typeof predicates)[number];

/** A study that is not finished is Kurang or Sangat Kurang; which, behaviour decides (annex BAB IV B.3.a.3.d and B.3.b.3.d). */
export const dropOutPredicates = ['misconduct', 'veryPoor'] as const satisfies readonly Predicate[];

/** What the assessor rated and what follows from it. */
export const outcomeSchema = z.object({
  resultRating: ratingSchema,
  behaviourRating: ratingSchema,
  predicate: predicateSchema,
  /** Left out where the predicate follows from the ratings. */
  basis: z.literal('dropOut').optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;
