import * as z from 'zod';
import { type PersonInBrief, personInBriefSchema } from '../people/person.ts';
import { populationSchema } from '../people/population.ts';
import { outcomeSchema } from '../rating/rating.ts';
import { substitutionKindSchema } from '../substitution/substitution.ts';
import { deliverySchema } from './delivery-record.ts';
import { erasedSchema } from './erased.ts';
import { exclusionSchema } from './exclusion.ts';
import { moveSchema } from './move.ts';
import { stageSchema, taskStageSchema } from './stage.ts';

/** What came of a meeting after the last return. */
const meetingSchema = z.object({ heldOn: z.iso.date(), agreed: z.string() });

/** Whoever acts in the present turn for somebody who is away, and until when. */
const actingSchema = z.object({
  person: personInBriefSchema,
  for: personInBriefSchema,
  substitutionId: z.string(),
  kind: substitutionKindSchema,
  until: z.iso.datetime().nullable(),
});
export type Acting = z.infer<typeof actingSchema>;

/** A return: from where, of which versions, what is to be mended, and the clock that stands still meanwhile. */
const sentBackSchema = z.object({
  stage: taskStageSchema,
  version: z.int(),
  at: z.iso.datetime(),
  plan: z.int(),
  selfAssessment: z.int(),
  /** Results that are to be mended, by their places; empty where none is named. */
  mend: z.array(z.int()),
  /** Working days that whoever returned it had left; theirs again when it comes back. */
  pausedDays: z.int(),
});

/**
 * The small item that says where an evaluation stands. Documents are items of their own.
 * `version` counts the changes since enrolment (1 = enrolled) and numbers the audit trail.
 */
export const evaluationStateSchema = z.object({
  evaluationId: z.string(),
  cycleId: z.string(),
  version: z.int().min(1),
  stage: stageSchema,
  /** When the evaluation came into this stage (ISO instant). */
  stageSince: z.iso.datetime(),
  /** When this version asked the person whose turn it is; null where it asks nobody. */
  askedAt: z.iso.datetime().nullable().default(null),
  /** Until when the stage should be done; null where nothing is due. */
  dueAt: z.iso.datetime().nullable(),
  employee: personInBriefSchema,
  /** Whether the plan is one of a high leader, which has perspectives. */
  planFor: z.enum(['leadership', 'staff']).default('staff'),
  unit: z.string(),
  organisation: z.string(),
  assessor: personInBriefSchema,
  /** Decides an appeal: the superior of the assessor; null where the assessor is the head of the body. */
  appealDecider: personInBriefSchema.nullable(),
  /** The assessor who did not rate in time, where their superior came in their place; the result is final then. */
  replacedAssessor: personInBriefSchema.nullable().default(null),
  /** Those who were to decide an appeal and let the time pass. */
  formerDeciders: z.array(personInBriefSchema).default([]),
  /** When the appeal was filed: the decision is due so many working days later. */
  appealFiledAt: z.iso.datetime().nullable().default(null),
  /** The group of employees, for which the body may have set rules of its own. */
  population: populationSchema.default('PNS'),
  /** The superior of the assessor, who sets this plan because the assessor has not in time; null otherwise. */
  planSetter: personInBriefSchema.nullable().default(null),
  /** SHA-256 of the newest plan, in one form for one meaning. */
  planHash: z.string().default(''),
  /** The plan in force: its version and hash, when the first one was set, and whether that was late. */
  planSet: z
    .object({ version: z.int(), hash: z.string(), firstAt: z.iso.datetime(), late: z.boolean() })
    .nullable()
    .default(null),
  /** Who wants the plan in force changed, and why; null where nobody does. */
  planChange: z
    .object({ by: z.enum(['employee', 'assessor']), reason: z.string(), at: z.iso.datetime() })
    .nullable()
    .default(null),
  ruleSet: z.string(),
  /** How often each phase was started; the number is part of the execution's name. */
  attempts: z
    .object({ plan: z.int().min(1), assessment: z.int().min(1), appeal: z.int().min(1) })
    .default({ plan: 1, assessment: 1, appeal: 1 }),
  /** Newest version of each document; 0 = none yet. */
  documents: z.object({
    plan: z.int(),
    selfAssessment: z.int(),
    review: z.int(),
    appeal: z.int(),
    explanation: z.int().default(0),
    reply: z.int().default(0),
    appealDecision: z.int(),
  }),
  /** Number of results in the newest plan; a self-assessment answers each of them. */
  plannedResults: z.int(),
  /** Places of the main results in the newest plan; null in records of before it was kept. */
  mainResults: z.array(z.int()).nullable().default(null),
  /** Goals of the organisation that the newest plan serves. */
  servedGoals: z.array(z.string()).default([]),
  /** The rating in force, once the assessor has given one. */
  outcome: outcomeSchema.nullable(),
  /** Who gave the rating in force, and when; a rating that an appeal changed is the decider's. */
  rated: z.object({ by: personInBriefSchema, at: z.iso.datetime() }).nullable().default(null),
  /** True where the rating departs from the pattern of the unit, with a reason in the review. */
  departsFromPattern: z.boolean().default(false),
  /** What was rated before an appeal changed it; null where nothing was changed. */
  outcomeBefore: outcomeSchema.nullable().default(null),
  /**
   * How the evaluation ended, once it is final: signed, on paper before a witness, or neither within the days; refused
   * before a witness; decided after an objection; `unfinished` where HR closed the cycle before it had.
   */
  ending: z
    .enum(['acknowledged', 'signedOnPaper', 'notSigned', 'refused', 'appealDecided', 'unfinished'])
    .nullable(),
  /** How the result came to the employee, where the notice alone does not prove it; left out in an ordinary year. */
  delivery: deliverySchema.optional(),
  /** Why the person is taken out of the cycle, while they are. */
  exclusion: exclusionSchema.nullable().default(null),
  /** The version that asked for what is asked now, where a later deadline was given since; else the present version. */
  askedSince: z.int().min(1).optional(),
  /** Reason of the last return, shown to whom it was returned; null after the next submission. */
  returnReason: z.string().nullable(),
  /** Reference of the request that made this version, by which the log is searched. */
  reference: z.string().max(100).optional(),
  /** How often each document was returned in its present round; null where none was. */
  returns: z.object({ plan: z.int(), selfAssessment: z.int() }).nullable().default(null),
  /** What was agreed where returns led to a meeting; null where none was held. */
  meetings: z
    .object({ plan: meetingSchema.nullable(), selfAssessment: meetingSchema.nullable() })
    .nullable()
    .default(null),
  /** The last return, so that what comes again can be compared with what went back; null once it is agreed on. */
  sentBack: sentBackSchema.nullable().default(null),
  /** What was erased of it, and when (docs/privacy.md). */
  erased: erasedSchema.default({ contentsAt: null, namesAt: null }),
  /** Who acts for the person whose turn it is; null where nobody stands in. */
  acting: actingSchema.nullable().default(null),
  /** What changed in the middle of the year, in the order of its days; left out where nothing did. */
  moves: z.array(moveSchema).optional(),
  /**
   * The version of the plan that was in force when an assessor was replaced without a move; left out where none was.
   * Expectations are agreed on anew with whoever comes (annex BAB II C.7).
   */
  planOfFormer: z.int().min(1).optional(),
  /** Hash of the newest audit event. */
  lastHash: z.string(),
});
export type EvaluationState = z.infer<typeof evaluationStateSchema>;

/** The evaluation of a person in a cycle: the same every time it is asked, so that enrolling twice is harmless. */
export function evaluationIdOf(cycleId: string, personId: string): string {
  return `${cycleId}-${personId}`;
}

/** The cycle that an evaluation belongs to; ids of employees hold no hyphen. */
export function cycleIdOf(evaluationId: string): string {
  return evaluationId.slice(0, evaluationId.lastIndexOf('-'));
}
/** Whose evaluation it is. */
export function personOf(evaluationId: string): string {
  return evaluationId.slice(evaluationId.lastIndexOf('-') + 1);
}

/** The party to an evaluation that a person is; undefined for everybody else. */
export function partyOf(
  { employee, assessor, appealDecider, acting }: EvaluationState,
  personId: string,
): PersonInBrief | undefined {
  return (
    [employee, assessor, appealDecider, acting?.person].find((party) => party?.personId === personId) ??
    undefined
  );
}

/** The version that the open task belongs to: a later deadline leaves task, link and form as they are. */
export function taskVersionOf({
  version,
  askedSince,
}: Pick<EvaluationState, 'version' | 'askedSince'>): number {
  return askedSince ?? version;
}

/** A later deadline changes nothing of what was asked: who answers the version before it answers the present one. */
export function isAskedNow(version: number, state: EvaluationState): boolean {
  return version >= taskVersionOf(state) && version <= state.version;
}

/** Who acts as assessor where an evaluation stands: a plan may fall to the assessor's superior. */
export function assessorAt({ stage, assessor, planSetter }: EvaluationState): PersonInBrief {
  const plans = stage === 'planReview' || stage === 'planMeeting';
  return plans && planSetter ? planSetter : assessor;
}

/** The newest version of a document kept beside the state. */
export type DocumentKind = keyof EvaluationState['documents'];
