import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';
import { predicateSchema, ratingSchema } from '../rating/rating.ts';
import { substitutionKindSchema } from '../substitution/substitution.ts';

/**
 * What is done about the document of a period once it stands, for which annex BAB V has the same rules as for that of
 * the year: the employee signs that it was received (A.6, A.10) or objects to it (B.1, B.2), the assessor explains
 * (B.4), and the assessor's superior confirms or changes the result (B.5, B.7).
 */
export const periodActNames = ['signed', 'objected', 'explained', 'decided'] as const;
export type PeriodActName = (typeof periodActNames)[number];

/** True for the name of an act. */
export const isPeriodAct = (name: string | undefined): name is PeriodActName =>
  periodActNames.some((known) => known === name);

/** Limits of what is written in an act; stated on its form and enforced here. */
export const periodActLimits = { text: 4_000, recommendation: 2_000 } as const;

/** A result that a superior changed, with the new recommendation that goes with it (annex BAB V B.7). */
const changedSchema = z.object({
  /** null where the predicate does not stand on ratings of this period. */
  ratings: z.object({ result: ratingSchema, behaviour: ratingSchema }).nullable(),
  predicate: predicateSchema,
  recommendation: z.string(),
});

/** One act, a line of the same chain as the evaluations: `hash` covers it and all before it. */
export const periodActSchema = z.object({
  evaluationId: z.string(),
  seq: z.int().min(1),
  period: z.string(),
  act: z.enum(periodActNames),
  /** The line of the evaluation that it is about. */
  about: z.int().min(1),
  /** The reasons of an objection or a decision, or the explanation; '' of a signature. */
  text: z.string(),
  /** What a decision made of the result; null where it was confirmed, and of every other act. */
  changed: changedSchema.nullable(),
  by: personInBriefSchema,
  onBehalfOf: z.object({ personId: z.string(), name: z.string(), kind: substitutionKindSchema }).nullable(),
  at: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});
export type PeriodAct = z.infer<typeof periodActSchema>;
