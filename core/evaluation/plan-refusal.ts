import type { Plan } from './documents.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

/**
 * The plan of a high leader names the perspective of each result, and one of them is the budget
 * (PermenPAN-RB 6/2022, annex BAB II: formats A.1.1 and A.1.2).
 */
export function planRefusal({ planFor }: EvaluationState, { results }: Plan): Refusal | undefined {
  if (planFor === 'staff') return undefined;
  const without = results.findIndex(({ perspective }) => perspective === '');
  if (without >= 0)
    return { reason: 'planIncomplete', path: `results.${without}.perspective`, code: 'required' };
  if (results.some(({ perspective }) => perspective === 'budget')) return undefined;
  return { reason: 'planIncomplete', path: 'results', code: 'needsBudgetPerspective' };
}
