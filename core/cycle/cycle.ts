import * as z from 'zod';
import { exclusionKindSchema } from '../evaluation/exclusion.ts';
import { headOfBodyId, type PersonInBrief } from '../people/person.ts';
import { noPeriods, periodPolicySchema } from '../periods/period.ts';
import { distributionPolicies } from '../rating/distribution.ts';
import { allowanceSchema } from '../rules/allowance.ts';
import { appealPoliciesSchema, lawfulAppeals } from '../rules/appeal-policy.ts';
import { codePolicySchema } from '../rules/code-policy.ts';
import { templatePinSchema } from '../templates/template.ts';

/** Whether an overdue review falls to the assessor's superior, as the regulation has it, or waits for the assessor. */
export const overdueReviews = ['toSuperior', 'wait'] as const;

export const cycleStatuses = ['draft', 'running', 'closed'] as const;

/** How often a body may let something go back: our choice, since the regulation sets no number. */
export const returnLimits = { least: 1, most: 9, otherwise: 3 } as const;

/** A yearly cycle. Its deadlines are instants, so that nobody has to work them out again. */
export const cycleSchema = z.object({
  cycleId: z.string(),
  version: z.int().min(1),
  name: z.string(),
  year: z.int(),
  status: z.enum(cycleStatuses),
  /** The confirmed import whose people take part. */
  importId: z.string(),
  headOfBody: z.object({ name: z.string(), position: z.string(), email: z.string() }),
  /** What the organisation wants to achieve; plans say which of it they serve. */
  goals: z.array(z.string()).default([]),
  planDueAt: z.iso.datetime(),
  assessmentOpensAt: z.iso.datetime(),
  selfAssessmentDueAt: z.iso.datetime(),
  reviewDueAt: z.iso.datetime(),
  overdueReview: z.enum(overdueReviews).default('wait'),
  /** How often a plan or a self-assessment goes back before the two are asked to meet instead. */
  returnsAtMost: z.int().min(returnLimits.least).max(returnLimits.most).default(returnLimits.otherwise),
  /** What the body has set about appeals, by group of employees. */
  appeals: appealPoliciesSchema.default(lawfulAppeals),
  /** Decisions by a link that ask for a one-time code besides; none unless the body asks for it. */
  codes: codePolicySchema,
  /** What a departure from the pattern of distribution means. */
  distribution: z.enum(distributionPolicies).default('warn'),
  /** Whether a plan that the assessor has not set in time falls to their superior, as the regulation has it. */
  overduePlan: z.enum(overdueReviews).default('wait'),
  /** What the body is to become, and what it does for that; plans are read against them. */
  vision: z.string().default(''),
  mission: z.string().default(''),
  /** At what share the body pays its allowance by predicate; null where it has set nothing. */
  allowance: allowanceSchema.nullable().default(null),
  /** How often results are evaluated within the year, and when (PermenPAN-RB 6/2022, article 24). */
  periods: periodPolicySchema.default(noPeriods),
  ruleSet: z.string(),
  /** Templates as they were when it was created. */
  templates: z.array(templatePinSchema).default([]),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  /** People of the roster who take no part, taken out before they were enrolled. */
  excluded: z
    .array(
      z.object({
        personId: z.string(),
        name: z.string(),
        kind: exclusionKindSchema,
        reason: z.string(),
        at: z.iso.datetime(),
      }),
    )
    .default([]),
  closedAt: z.iso.datetime().nullable().default(null),
  /** Reason that HR gave for closing it, where something was still open. */
  closedBecause: z.string().nullable().default(null),
  /** How often its results were published; 0 before that. */
  editions: z.int().default(0),
  /** Reason that HR gave for opening the assessment before its date; null when nobody did. */
  openedEarlyBecause: z.string().nullable(),
});
export type Cycle = z.infer<typeof cycleSchema>;

/** More than this are taken out of the roster itself. */
export const excludedAtMost = 200;

/** A cycle to which nothing is added any more. */
export function closedCycle(cycle: Cycle, because: string | null, now: Date): Cycle {
  const closedAt = now.toISOString();
  return { ...cycle, version: cycle.version + 1, status: 'closed', closedAt, closedBecause: because };
}

/** The head of the body as an evaluation remembers people. */
export function headInBrief({ headOfBody: { name, position } }: Cycle): PersonInBrief {
  return { personId: headOfBodyId, name, position };
}

/** True once self-assessment may begin. */
export function assessmentIsOpen(cycle: Cycle, now: Date): boolean {
  return cycle.status === 'running' && Date.parse(cycle.assessmentOpensAt) <= now.getTime();
}
