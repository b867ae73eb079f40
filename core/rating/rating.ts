import * as z from 'zod';

/** Rating of results and of behaviour against expectations (PermenPAN-RB 6/2022, annex: evaluasi kinerja pegawai). */
export const ratings = ['below', 'meets', 'above'] as const;
export const ratingSchema = z.enum(ratings);
export type Rating = (typeof ratings)[number];

/** Predikat kinerja pegawai. `misconduct` is "Kurang/misconduct", which is not `needsImprovement`. */
export const predicates = ['excellent', 'good', 'needsImprovement', 'misconduct', 'veryPoor'] as const;
export const predicateSchema = z.enum(predicates);
export type Predicate = (typeof predicates)[number];

/** What the assessor rated and what follows from it. */
export const outcomeSchema = z.object({
  resultRating: ratingSchema,
  behaviourRating: ratingSchema,
  predicate: predicateSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;
