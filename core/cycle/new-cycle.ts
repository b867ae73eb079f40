import * as z from 'zod';
import { endOfDay, startOfDay } from '../calendar/working-days.ts';
import { populationSchema } from '../people/population.ts';
import { periodPolicySchema } from '../periods/period.ts';
import { distributionPolicies } from '../rating/distribution.ts';
import { allowanceFormSchema, allowanceOf } from '../rules/allowance.ts';
import { type AppealPolicies, appealPoliciesSchema, appealRoutes } from '../rules/appeal-policy.ts';
import { codedDecisions } from '../rules/code-policy.ts';
import { ruleSetInForce } from '../rules/registry.ts';
import type { TemplatePin } from '../templates/template.ts';
import { type Cycle, overdueReviews, returnLimits } from './cycle.ts';

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
    returnsAtMost: z.coerce
      .number('number')
      .int('number')
      .min(returnLimits.least, 'returns')
      .max(returnLimits.most, 'returns')
      .optional(),
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
    returnsAtMost: form.returnsAtMost ?? returnLimits.otherwise,
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
