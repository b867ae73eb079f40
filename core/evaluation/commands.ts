import * as z from 'zod';
import { personInBriefSchema } from '../people/person.ts';
import { appealDecisionSchema, appealSchema, explanationSchema, replySchema } from './appeal-documents.ts';
import { undeliveredReasons, witnessSchema } from './delivery-record.ts';
import { limits } from './document-fields.ts';
import { erasures } from './erased.ts';
import { exclusionKindSchema } from './exclusion.ts';
import { newMoveSchema } from './move.ts';
import { planSchema } from './plan-document.ts';
import { reviewSchema, selfAssessmentSchema } from './review-documents.ts';

/** Which results of the plan are to be mended, by their places; none named means any of them may be. */
const mend = z.array(z.coerce.number().int().min(0).max(limits.results)).max(limits.results).optional();
/** What came of a meeting: the day, and what was agreed. */
const meeting = {
  heldOn: z.iso.date('date'),
  agreed: z.string().trim().min(1, 'required').max(limits.reason, 'tooLong'),
};
/** What was done on paper: the day, who saw it, and what was said. */
const beforeWitness = {
  on: z.iso.date('date'),
  witness: witnessSchema,
  reason: z.string().trim().min(1, 'required').max(limits.reason, 'tooLong'),
};
/** Ids of everybody above a person, as the roster has them, by which their independence is judged. */
const superiorIds = z.array(z.string()).default([]);

const reason = z.string().trim().min(1, 'required').max(limits.reason, 'tooLong');

/** Everything that can happen to an evaluation after enrolment. */
export const commandSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('submitPlan'), plan: planSchema }),
  z.object({ name: z.literal('approvePlan') }),
  z.object({ name: z.literal('returnPlan'), reason, mend }),
  z.object({ name: z.literal('settlePlan'), ...meeting, plan: planSchema }),
  z.object({ name: z.literal('passPlanOn') }),
  z.object({ name: z.literal('proposeChange'), plan: planSchema, reason }),
  z.object({ name: z.literal('askForChange'), reason }),
  z.object({ name: z.literal('declineChange'), plan: planSchema, reason }),
  z.object({ name: z.literal('openAssessment') }),
  z.object({ name: z.literal('submitSelfAssessment'), selfAssessment: selfAssessmentSchema }),
  z.object({ name: z.literal('returnSelfAssessment'), reason, mend }),
  z.object({ name: z.literal('settleSelfAssessment'), ...meeting }),
  z.object({ name: z.literal('submitReview'), review: reviewSchema }),
  z.object({ name: z.literal('acknowledge') }),
  z.object({ name: z.literal('fileAppeal'), appeal: appealSchema }),
  z.object({ name: z.literal('explainRating'), explanation: explanationSchema }),
  z.object({ name: z.literal('replyToExplanation'), reply: replySchema }),
  z.object({ name: z.literal('lapseExplanation') }),
  z.object({ name: z.literal('lapseReply') }),
  z.object({
    name: z.literal('passAppealOn'),
    appealDecider: personInBriefSchema,
    superiors: superiorIds,
    because: z.enum(['silent', 'notIndependent']),
  }),
  z.object({ name: z.literal('decideAppeal'), decision: appealDecisionSchema }),
  z.object({ name: z.literal('lapseAcknowledgement') }),
  z.object({ name: z.literal('confirmReceipt') }),
  /** `at`: when the mail service delivered the notice. */
  z.object({ name: z.literal('noteDelivery'), at: z.iso.datetime() }),
  z.object({ name: z.literal('passDeliveryOn'), why: z.enum(undeliveredReasons) }),
  z.object({ name: z.literal('recordDelivery'), ...beforeWitness }),
  z.object({ name: z.literal('recordRefusal'), ...beforeWitness }),
  z.object({ name: z.literal('recordAcknowledgement'), ...beforeWitness }),
  z.object({ name: z.literal('printSheet'), reason }),
  z.object({ name: z.literal('passReviewOn') }),
  z.object({ name: z.literal('skipSelfAssessment'), reason }),
  z.object({
    name: z.literal('reassignAssessor'),
    assessor: personInBriefSchema,
    appealDecider: personInBriefSchema.nullable(),
    reason,
    /** What changed, where it is a move in the year; left out where only somebody else is to assess. */
    move: newMoveSchema.optional(),
  }),
  z.object({
    name: z.literal('reassignDecider'),
    appealDecider: personInBriefSchema,
    superiors: superiorIds,
    reason,
  }),
  /** `dueAt` is the new end of the period. */
  z.object({ name: z.literal('extend'), dueAt: z.iso.datetime(), reason }),
  z.object({ name: z.literal('exclude'), kind: exclusionKindSchema, reason }),
  z.object({ name: z.literal('readmit'), reason }),
  z.object({ name: z.literal('closeUnfinished'), reason }),
  z.object({ name: z.literal('beginSubstitution'), reason }),
  z.object({ name: z.literal('endSubstitution') }),
  z.object({ name: z.literal('sendAgain'), reason }),
  z.object({ name: z.literal('catchUp'), reason }),
  z.object({ name: z.literal('redriveExecution'), reason }),
  z.object({ name: z.literal('restartPhase'), reason }),
  z.object({
    name: z.literal('rectify'),
    person: personInBriefSchema.omit({ personId: true }),
    /** Whose name it is, where it is not the employee's. */
    personId: z.string().optional(),
    reason,
  }),
  z.object({ name: z.literal('erase'), what: z.enum(erasures) }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandName = Command['name'];

/**
 * What leaves the open task, its form and its link as they are: dates move, a name is written right, or it is noted
 * what came of a delivery.
 */
const leaving: readonly string[] = [
  'extend',
  'rectify',
  'confirmReceipt',
  'noteDelivery',
  'passDeliveryOn',
  'recordDelivery',
  'recordRefusal',
];
/** True for a command, by its name in the record too, after which the same is asked as before. */
export const leavesTheTask = (name: string): boolean => leaving.includes(name);
