import * as z from 'zod';
import {
  appealDecisionSchema,
  appealSchema,
  limits,
  planSchema,
  reviewSchema,
  selfAssessmentSchema,
} from './documents.ts';

const reason = z.string().trim().min(1, 'required').max(limits.reason, 'tooLong');

/** Everything that can happen to an evaluation after enrolment. */
export const commandSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('submitPlan'), plan: planSchema }),
  z.object({ name: z.literal('approvePlan') }),
  z.object({ name: z.literal('returnPlan'), reason }),
  z.object({ name: z.literal('openAssessment') }),
  z.object({ name: z.literal('submitSelfAssessment'), selfAssessment: selfAssessmentSchema }),
  z.object({ name: z.literal('returnSelfAssessment'), reason }),
  z.object({ name: z.literal('submitReview'), review: reviewSchema }),
  z.object({ name: z.literal('acknowledge') }),
  z.object({ name: z.literal('fileAppeal'), appeal: appealSchema }),
  z.object({ name: z.literal('decideAppeal'), decision: appealDecisionSchema }),
  z.object({ name: z.literal('lapseAcknowledgement') }),
]);
export type Command = z.infer<typeof commandSchema>;
export type CommandName = Command['name'];
