import * as z from 'zod';
import { ratingSchema } from '../rating/rating.ts';

/** Limits of what a person may write; stated on the pages and enforced here. */
export const limits = {
  shortText: 300,
  longText: 4_000,
  reason: 2_000,
  results: 10,
  indicators: 4,
} as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const optionalText = (max: number) => z.string().trim().max(max, 'tooLong').default('');

/** Aspek of an indicator (PermenPAN-RB 6/2022, annex: aspek indikator kinerja individu). */
export const aspects = ['quantity', 'quality', 'time', 'cost'] as const;
export const priorities = ['main', 'additional'] as const;

const indicatorSchema = z.object({
  aspect: z.enum(aspects, 'required'),
  text: line(limits.shortText),
  target: line(limits.shortText),
});

const plannedResultSchema = z.object({
  priority: z.enum(priorities, 'required'),
  /** Rencana hasil kerja. */
  text: line(limits.shortText),
  /** Rencana hasil kerja pimpinan yang diintervensi. */
  servesResult: optionalText(limits.shortText),
  indicators: z.array(indicatorSchema).min(1, 'required').max(limits.indicators, 'tooMany'),
});

/** Sasaran Kinerja Pegawai (SKP). At least one result is a main one. */
export const planSchema = z.object({
  results: z
    .array(plannedResultSchema)
    .min(1, 'required')
    .max(limits.results, 'tooMany')
    .refine((results) => results.some((result) => result.priority === 'main'), 'needsMainResult'),
  /** Ekspektasi khusus pimpinan on behaviour. */
  behaviourExpectation: optionalText(limits.longText),
});
export type Plan = z.infer<typeof planSchema>;

/** The employee's own account; one entry for each planned result, in the plan's order. */
export const selfAssessmentSchema = z.object({
  results: z.array(z.object({ achieved: line(limits.longText), evidence: optionalText(limits.longText) })),
  behaviour: line(limits.longText),
});
export type SelfAssessment = z.infer<typeof selfAssessmentSchema>;

/** The assessor's review: a person rates, the matrix only draws the conclusion. */
export const reviewSchema = z.object({
  results: z.array(z.object({ feedback: optionalText(limits.longText) })),
  resultRating: z.enum(ratingSchema.options, 'required'),
  behaviourRating: z.enum(ratingSchema.options, 'required'),
  feedback: line(limits.longText),
});
export type Review = z.infer<typeof reviewSchema>;

/** Keberatan: reasons are required. */
export const appealSchema = z.object({
  reasons: line(limits.longText),
  evidence: optionalText(limits.longText),
});
export type Appeal = z.infer<typeof appealSchema>;

/** The decision on an appeal confirms the rating or changes it, with reasons. */
export const appealDecisionSchema = z.discriminatedUnion(
  'outcome',
  [
    z.object({ outcome: z.literal('confirmed'), reasons: line(limits.longText) }),
    z.object({
      outcome: z.literal('changed'),
      reasons: line(limits.longText),
      resultRating: z.enum(ratingSchema.options, 'required'),
      behaviourRating: z.enum(ratingSchema.options, 'required'),
    }),
  ],
  'required',
);
export type AppealDecision = z.infer<typeof appealDecisionSchema>;

/** A document as it is kept: written once, numbered by its own version. */
export type StoredDocument =
  | { kind: 'plan'; version: number; content: Plan }
  | { kind: 'selfAssessment'; version: number; content: SelfAssessment }
  | { kind: 'review'; version: number; content: Review }
  | { kind: 'appeal'; version: number; content: Appeal }
  | { kind: 'appealDecision'; version: number; content: AppealDecision };

/** The newest documents of an evaluation. */
export type Documents = {
  plan?: Plan;
  selfAssessment?: SelfAssessment;
  review?: Review;
  appeal?: Appeal;
  appealDecision?: AppealDecision;
};
