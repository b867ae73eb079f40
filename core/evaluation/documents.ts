import * as z from 'zod';
import { givenLevelsSchema } from '../competencies/competency.ts';
import { notesHeadSchema } from '../notes/note.ts';
import { organisationPredicates } from '../rating/distribution.ts';
import { dropOutPredicates, ratingSchema, ratings } from '../rating/rating.ts';
import { behaviourValueIds } from '../rules/behaviours.ts';

/** Limits of what a person may write; stated on the pages and enforced here. */
export const limits = {
  shortText: 300,
  longText: 4_000,
  reason: 2_000,
  results: 10,
  indicators: 4,
  references: 10,
} as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');
const optionalText = (max: number) => z.string().trim().max(max, 'tooLong').default('');

/** Aspek of an indicator (PermenPAN-RB 6/2022, annex: aspek indikator kinerja individu). */
export const aspects = ['quantity', 'quality', 'time', 'cost'] as const;
export const priorities = ['main', 'additional'] as const;
/** Pendekatan hasil kerja: measure and target apart, or told in one narrative (annex: formats A.1.6 and A.1.7). */
export const approaches = ['quantitative', 'qualitative'] as const;
/** Perspektif of a result of high leaders (annex: formats A.1.1 and A.1.2). */
export const perspectives = ['recipients', 'processes', 'internal', 'budget'] as const;
/** How a result serves one of the superior: as a part of it, or on the way to it (annex: cascading). */
export const cascadings = ['direct', 'indirect'] as const;

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(['', ...values] as const, 'required').default('');

const indicatorSchema = z.object({
  aspect: oneOf(aspects),
  text: line(limits.shortText),
  target: optionalText(limits.shortText),
});

const plannedResultSchema = z.object({
  priority: z.enum(priorities, 'required'),
  /** Rencana hasil kerja. */
  text: line(limits.shortText),
  /** Rencana hasil kerja pimpinan yang diintervensi. */
  servesResult: optionalText(limits.shortText),
  cascading: oneOf(cascadings),
  perspective: oneOf(perspectives),
  /** The goal of the organisation that it serves, in the words of the cycle. */
  goal: optionalText(limits.shortText),
  indicators: z.array(indicatorSchema).min(1, 'required').max(limits.indicators, 'tooMany'),
});

const expectationsSchema = z
  .object(Object.fromEntries(behaviourValueIds.map((value) => [value, optionalText(limits.reason)])))
  .default({}) as z.ZodType<Partial<Record<(typeof behaviourValueIds)[number], string>>>;

const planFieldsSchema = z.object({
  approach: z.enum(approaches).default('quantitative'),
  results: z
    .array(plannedResultSchema)
    .min(1, 'required')
    .max(limits.results, 'tooMany')
    .refine((results) => results.some((result) => result.priority === 'main'), 'needsMainResult'),
  /** Ekspektasi khusus pimpinan on behaviour: in general, and by value (article 10(4)). */
  behaviourExpectation: optionalText(limits.longText),
  expectations: expectationsSchema,
  /** The three annexes of a plan (articles 11 to 13, format A.1.8). */
  resources: optionalText(limits.longText),
  accountability: optionalText(limits.longText),
  consequences: optionalText(limits.longText),
});

/**
 * Sasaran Kinerja Pegawai (SKP). At least one result is a main one. In the quantitative approach each measure has
 * an aspect and a target of its own; in the qualitative one a narrative holds both (article 9).
 */
export const planSchema = planFieldsSchema.superRefine(({ approach, results }, context) => {
  if (approach === 'qualitative') return;
  for (const [row, { indicators }] of results.entries()) {
    for (const [place, indicator] of indicators.entries()) {
      for (const field of ['aspect', 'target'] as const) {
        if (indicator[field]) continue;
        const path = ['results', row, 'indicators', place, field];
        context.addIssue({ code: 'custom', message: 'required', path });
      }
    }
  }
});
export type Plan = z.infer<typeof planSchema>;

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

/** A document as it is kept: written once, numbered by its own version. */
export type StoredDocument =
  | { kind: 'plan'; version: number; content: Plan }
  | { kind: 'selfAssessment'; version: number; content: SelfAssessment }
  | { kind: 'review'; version: number; content: Review }
  | { kind: 'appeal'; version: number; content: Appeal }
  | { kind: 'explanation'; version: number; content: Explanation }
  | { kind: 'reply'; version: number; content: Reply }
  | { kind: 'appealDecision'; version: number; content: AppealDecision };

/** The newest documents of an evaluation. */
export type Documents = {
  plan?: Plan;
  selfAssessment?: SelfAssessment;
  review?: Review;
  appeal?: Appeal;
  explanation?: Explanation;
  reply?: Reply;
  appealDecision?: AppealDecision;
};
