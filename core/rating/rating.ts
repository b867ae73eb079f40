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

const matrix: Record<Rating, Record<Rating, Predicate>> = {
  above: { below: 'misconduct', meets: 'good', above: 'excellent' },
  meets: { below: 'misconduct', meets: 'good', above: 'good' },
  below: { below: 'veryPoor', meets: 'needsImprovement', above: 'needsImprovement' },
};

/**
 * Predikat kinerja from the two ratings: results down, behaviour across
 * (PermenPAN-RB 6/2022, annex, kuadran kinerja pegawai).
 */
export function outcomeOf(resultRating: Rating, behaviourRating: Rating): Outcome {
  return { resultRating, behaviourRating, predicate: matrix[resultRating][behaviourRating] };
}
