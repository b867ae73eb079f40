import * as z from 'zod';
import { givenLevelsSchema } from '../competencies/competency.ts';
import { notesHeadSchema } from '../notes/note.ts';
import { organisationPredicates } from '../rating/distribution.ts';
import { dropOutPredicates, ratingSchema, ratings } from '../rating/rating.ts';
import { behaviourValueIds } from '../rules/behaviours.ts';
import { limits, line, oneOf, optionalText } from './document-fields.ts';

/** The employee's own account; one entry for each planned result, in the plan's order. */
export const selfAssessmentSchema = z.object({
  results: z.array(
    z.object({
      achieved: line(limits.longText),
      evidence: optionalText(limits.longText),
      /** Realisasi of each indicator, in the plan's order (annex: formats C.1.1 to C.1.3). */
      realisations: z.array(optionalText(limits.shortText)).max(limits.indicators, 'tooMany').default([]),
    }),
  ),
  behaviour: line(limits.longText),
  /** Where the notes of the year ended when it was handed in; so the record vouches for them too. */
  notes: notesHeadSchema.optional(),
  /** The level that the employee sees themselves at, by competency. */
  competencies: givenLevelsSchema.optional(),
});

export type SelfAssessment = z.infer<typeof selfAssessmentSchema>;

const livedValueSchema = z.object({ rating: oneOf(ratings), feedback: optionalText(limits.reason) });

export type LivedValue = z.infer<typeof livedValueSchema>;

const livedValuesSchema = z
  .object(Object.fromEntries(behaviourValueIds.map((value) => [value, livedValueSchema.optional()])))
  .default({}) as z.ZodType<Partial<Record<(typeof behaviourValueIds)[number], LivedValue>>>;

const suggestion = z.enum(ratingSchema.options).nullable().default(null);

/** How a study stands at the end of the year: it goes on, is finished, or ended without being finished. */
export const studyStandings = ['goesOn', 'finished', 'dropOut'] as const;

/**
 * What an assessor says of a study assignment: what feedback and supporting data from the place of study say of it, on
 * which such an evaluation stands (annex BAB IV A.16), and the predicate of a study that was given up (B.3.b.3.d).
 */
const studySchema = z.object({
  standing: oneOf(studyStandings),
  evidence: optionalText(limits.longText),
  predicate: oneOf(dropOutPredicates),
});

/**
 * The assessor's review: a person rates, the matrix only draws the conclusion. What they say of each result and each
 * value is the ground of the two ratings (annex BAB IV B.3.b: behaviour is rated once, with feedback by value).
 */
export const reviewSchema = z.object({
  results: z.array(z.object({ rating: oneOf(ratings), feedback: optionalText(limits.longText) })),
  values: livedValuesSchema,
  resultRating: z.enum(ratingSchema.options, 'required'),
  behaviourRating: z.enum(ratingSchema.options, 'required'),
  /** Why a rating is not what the system suggested. */
  resultDeparture: optionalText(limits.reason),
  behaviourDeparture: optionalText(limits.reason),
  /** What the system suggested when the review was given; written by the system alone. */
  suggested: z
    .object({ result: suggestion, behaviour: suggestion })
    .default({ result: null, behaviour: null }),
  /** Why the ratings of the unit depart from the pattern, where they do. */
  distributionReason: optionalText(limits.reason),
  /** What the pattern said when the review was given; written by the system alone. */
  pattern: z
    .object({ organisation: z.enum(organisationPredicates).nullable(), departs: z.boolean() })
    .default({ organisation: null, departs: false }),
  feedback: line(limits.longText),
  /** Levels of competencies: feedback for development, which changes no rating. */
  competencies: givenLevelsSchema.optional(),
  /** Of people who study in the year alone. */
  study: studySchema.optional(),
});

export type Review = z.infer<typeof reviewSchema>;
