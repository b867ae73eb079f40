import * as z from 'zod';
import { endOfDay, startOfDay } from '../calendar/working-days.ts';
import { exclusionKindSchema } from '../evaluation/exclusion.ts';
import { headOfBodyId, type PersonInBrief } from '../people/person.ts';
import { populationSchema } from '../people/population.ts';
import { noPeriods, periodPolicySchema } from '../periods/period.ts';
import { distributionPolicies } from '../rating/distribution.ts';
import { allowanceFormSchema, allowanceOf, allowanceSchema } from '../rules/allowance.ts';
import {
  type AppealPolicies,
  appealPoliciesSchema,
  appealRoutes,
  lawfulAppeals,
} from '../rules/appeal-policy.ts';
import { codedDecisions, codePolicySchema } from '../rules/code-policy.ts';
import { ruleSetInForce } from '../rules/registry.ts';
import { type TemplatePin, templatePinSchema } from '../templates/template.ts';

/** Whether an overdue review falls to the assessor's superior, as the regulation has it, or waits for the assessor. */
export const overdueReviews = ['toSuperior', 'wait'] as const;

export const cycleStatuses = ['draft', 'running', 'closed'] as const;

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
  returnsAtMost: z.int().min(1).max(9).default(3),
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

const appealFormSchema = z.object({
  route: z.enum(appealRoutes).default('superior'),
  filingDays: z.preprocess(
    (days) => (days === '' || days === undefined ? null : Number(days)),
    z.int('number').min(1, 'number').max(60, 'number').nullable(),
  ),
});

const date = z.iso.date('date');
const text = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** What HR fills in for a new cycle. Dates are days of the body's zone. */
export const newCycleSchema = z
  .object({
    name: text(120),
    year: z.coerce.number('number').int('number').min(2020, 'year').max(2100, 'year'),
    /** One goal a line. */
    goals: z.string().max(4_000, 'tooLong').optional(),
    planDue: date,
    assessmentOpens: date,
    selfAssessmentDue: date,
    reviewDue: date,
    overdueReview: z.enum(overdueReviews).optional(),
    returnsAtMost: z.coerce.number('number').int('number').min(1, 'returns').max(9, 'returns').optional(),
    distribution: z.enum(distributionPolicies).optional(),
    allowance: allowanceFormSchema,
    periods: periodPolicySchema.optional(),
    appeals: z.partialRecord(populationSchema, appealFormSchema).optional(),
    /** A field for each decision that was ticked. */
    codes: z.partialRecord(z.enum(codedDecisions), z.string()).optional(),
    overduePlan: z.enum(overdueReviews).optional(),
    vision: z.string().trim().max(1_000, 'tooLong').optional(),
    mission: z.string().trim().max(4_000, 'tooLong').optional(),
    headName: text(120),
    headPosition: text(160),
    headEmail: z.email('email').max(254, 'tooLong'),
  })
  .refine((cycle) => cycle.planDue <= cycle.assessmentOpens, { path: ['assessmentOpens'], error: 'order' })
  .refine((cycle) => cycle.assessmentOpens <= cycle.selfAssessmentDue, {
    path: ['selfAssessmentDue'],
    error: 'order',
  })
  .refine((cycle) => cycle.selfAssessmentDue <= cycle.reviewDue, { path: ['reviewDue'], error: 'order' });
export type NewCycle = z.infer<typeof newCycleSchema>;

/**
 * The dates that the regulation gives a year: plan by 31 January, annual evaluation from the end of
 * December to 31 January of the next year (PermenPAN-RB 6/2022, articles 5 and 24, annex BAB II and IV).
 */
export function lawfulDates(
  year: number,
): Pick<NewCycle, 'planDue' | 'assessmentOpens' | 'selfAssessmentDue' | 'reviewDue'> {
  return {
    planDue: `${year}-01-31`,
    assessmentOpens: `${year}-12-20`,
    selfAssessmentDue: `${year + 1}-01-10`,
    reviewDue: `${year + 1}-01-31`,
  };
}

/** What HR has set, and the regulation where they have set nothing. */
function appealsOf(form: NewCycle['appeals'] = {}): AppealPolicies {
  return appealPoliciesSchema.parse(form);
}

const goalLimits = { goals: 30, characters: 300 } as const;

function goalsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, goalLimits.characters));
  return [...new Set(lines.filter(Boolean))].slice(0, goalLimits.goals);
}

/** A draft cycle from what HR filled in. */
export function draftCycle(
  form: NewCycle,
  about: {
    cycleId: string;
    importId: string;
    now: Date;
    utcOffsetHours: number;
    templates?: TemplatePin[];
  },
): Cycle {
  const zone = about.utcOffsetHours;
  return {
    cycleId: about.cycleId,
    version: 1,
    name: form.name,
    year: form.year,
    status: 'draft',
    importId: about.importId,
    headOfBody: { name: form.headName, position: form.headPosition, email: form.headEmail },
    goals: goalsIn(form.goals ?? ''),
    planDueAt: endOfDay(form.planDue, zone),
    assessmentOpensAt: startOfDay(form.assessmentOpens, zone),
    selfAssessmentDueAt: endOfDay(form.selfAssessmentDue, zone),
    reviewDueAt: endOfDay(form.reviewDue, zone),
    overdueReview: form.overdueReview ?? 'toSuperior',
    returnsAtMost: form.returnsAtMost ?? 3,
    appeals: appealsOf(form.appeals),
    codes: codedDecisions.filter((decision) => form.codes?.[decision] !== undefined),
    distribution: form.distribution ?? 'warn',
    allowance: allowanceOf(form.allowance),
    overduePlan: form.overduePlan ?? 'toSuperior',
    vision: form.vision ?? '',
    mission: form.mission ?? '',
    periods: form.periods ?? periodPolicySchema.parse({}),
    ruleSet: ruleSetInForce(form.planDue).id,
    templates: about.templates ?? [],
    createdAt: about.now.toISOString(),
    startedAt: null,
    openedEarlyBecause: null,
    excluded: [],
    closedAt: null,
    closedBecause: null,
    editions: 0,
  };
}

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
