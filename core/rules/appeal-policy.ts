import * as z from 'zod';
import { type Population, populations } from '../people/population.ts';

/**
 * Who decides an appeal: the superior of the assessor, as the regulation has it; the head of the body; or nobody,
 * where a body has set another way for a group of employees.
 */
export const appealRoutes = ['superior', 'headOfBody', 'none'] as const;

/**
 * A body's own rule for a group of its employees. `filingDays` is in working days from receipt; null is what the rule
 * set says, and nobody is given less than that.
 */
export const appealPolicySchema = z.object({
  route: z.enum(appealRoutes),
  filingDays: z.int().min(1).max(60).nullable(),
});
export type AppealPolicy = z.infer<typeof appealPolicySchema>;

/** What holds where a body has set nothing: the regulation (article 29 and annex BAB V B). */
export const lawfulAppeal: AppealPolicy = { route: 'superior', filingDays: null };

export const appealPoliciesSchema = z.object(
  Object.fromEntries(
    populations.map((population) => [population, appealPolicySchema.default(lawfulAppeal)]),
  ) as Record<Population, z.ZodDefault<typeof appealPolicySchema>>,
);
export type AppealPolicies = z.infer<typeof appealPoliciesSchema>;

/** The regulation for everybody. */
export const lawfulAppeals: AppealPolicies = appealPoliciesSchema.parse({});
