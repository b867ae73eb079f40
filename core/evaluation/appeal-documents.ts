import * as z from 'zod';
import { dropOutPredicates, ratingSchema } from '../rating/rating.ts';
import { limits, line, oneOf, optionalText } from './document-fields.ts';

const references = optionalText(limits.longText).refine(
  (text) => text.split('\n').filter((row) => row.trim()).length <= limits.references,
  'tooMany',
);

/** Keberatan, as it is kept: before evidence was required it could be left out. */
export const storedAppealSchema = z.object({
  reasons: line(limits.longText),
  evidence: optionalText(limits.longText),
  /** Letters, numbers, links: one a line. */
  references,
});

/** Keberatan: reasons and evidence are required (article 29; that evidence is required is a choice of ours). */
export const appealSchema = storedAppealSchema.extend({ evidence: line(limits.longText) });

export type Appeal = z.infer<typeof appealSchema>;

/** Penjelasan Pejabat Penilai Kinerja atas keberatan (annex BAB V B.4, format D.1.3 number 7). */
export const explanationSchema = z.object({ text: line(limits.longText), references });

export type Explanation = z.infer<typeof explanationSchema>;

/** What the employee says to that; they may leave it at what they filed. */
export const replySchema = z.object({ text: optionalText(limits.longText), references });

export type Reply = z.infer<typeof replySchema>;

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
      /** Rekomendasi baru (annex BAB V B.7). */
      recommendation: line(limits.longText),
      /** Where a study was given up: the predicate by behaviour; '' where it was not given up after all. */
      predicate: oneOf(dropOutPredicates).optional(),
    }),
  ],
  'required',
);

/** The same as it is kept: before recommendations were asked for there was none. */
export const storedDecisionSchema = z.discriminatedUnion('outcome', [
  appealDecisionSchema.options[0],
  appealDecisionSchema.options[1].extend({ recommendation: optionalText(limits.longText) }),
]);

export type AppealDecision = z.infer<typeof appealDecisionSchema>;
