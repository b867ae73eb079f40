import * as z from 'zod';

/**
 * How often a body evaluates within the year: by the month or by the quarter, as it sets itself (PermenPAN-RB 6/2022,
 * article 24 paragraphs 2 and 3); `none` where it does so outside of this system.
 */
export const rhythms = ['quarterly', 'monthly', 'none'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Most working days that a window may reach to either side of the end of its period. */
export const windowAtMost = 15;
const days = z.coerce.number('windowDays').int().min(1).max(windowAtMost);

/**
 * What a body has set for a cycle. The regulation speaks of the time in which a periodic evaluation is carried out
 * (annex BAB IV A.11 and A.14) and sets no dates: by its example, 25 September lies within that of the third quarter
 * and 25 August does not. Two weeks to either side of the end are our choice.
 */
export const periodPolicySchema = z.object({
  every: z.enum(rhythms, 'required').default('quarterly'),
  /** Working days of the period's end in which it is evaluated already. */
  opensBefore: days.default(10),
  /** Working days after the period in which it may still be evaluated, and mended. */
  closesAfter: days.default(10),
});
export type PeriodPolicy = z.infer<typeof periodPolicySchema>;

/** Of cycles from before there were any, and of those who evaluate elsewhere. */
export const noPeriods: PeriodPolicy = periodPolicySchema.parse({ every: 'none' });

/** One period of a year. Days are of the body's zone, both ends included. */
export type Period = {
  id: string;
  every: 'quarterly' | 'monthly';
  number: number;
  first: string;
  last: string;
};

/** The periods of a year, the first one first; none where the body has set none. */
export function periodsOf(every: Rhythm, year: number): Period[] {
  if (every === 'none') return [];
  const months = every === 'monthly' ? 1 : 3;
  return Array.from({ length: 12 / months }, (_, index) => ({
    id: every === 'monthly' ? `m${String(index + 1).padStart(2, '0')}` : `q${index + 1}`,
    every,
    number: index + 1,
    first: new Date(Date.UTC(year, index * months, 1)).toISOString().slice(0, 10),
    last: new Date(Date.UTC(year, (index + 1) * months, 0)).toISOString().slice(0, 10),
  }));
}
