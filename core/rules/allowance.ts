import * as z from 'zod';
import { predicates } from '../rating/rating.ts';

/**
 * What share of its performance part an allowance is paid at, by predicate, in percent. A body sets it by its own
 * regulation (article 32: as other law has it); null where it has set nothing.
 */
const share = z.int().min(0).max(200);
export const allowanceSchema = z.object({
  excellent: share,
  good: share,
  needsImprovement: share,
  misconduct: share,
  veryPoor: share,
});
export type Allowance = z.infer<typeof allowanceSchema>;

const typed = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, 'number')
  .refine((text) => Number(text) <= 200, 'number')
  .optional();
/** As HR types it: all of them or none. */
export const allowanceFormSchema = z
  .object({ excellent: typed, good: typed, needsImprovement: typed, misconduct: typed, veryPoor: typed })
  .superRefine((form, context) => {
    const empty = predicates.filter((predicate) => !form[predicate]);
    if (empty.length === predicates.length) return;
    for (const predicate of empty)
      context.addIssue({ code: 'custom', message: 'required', path: [predicate] });
  })
  .optional();

/** The table that was typed; null where nothing was. */
export function allowanceOf(form: z.infer<typeof allowanceFormSchema>): Allowance | null {
  if (!form?.excellent) return null;
  return allowanceSchema.parse(
    Object.fromEntries(predicates.map((predicate) => [predicate, Number(form[predicate])])),
  );
}
