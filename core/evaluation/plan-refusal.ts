import type { Plan } from './plan-document.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

/** Why a plan is not one yet, whoever hands it in. */
export function planRefusal({ planFor }: EvaluationState, { results }: Plan): Refusal | undefined {
  return actingRefusal(results) ?? (planFor === 'leadership' ? leaderRefusal(results) : undefined);
}

/** A result that begins by naming an assignment as acting official. One that only mentions such a person does not. */
const acting =
  /^((penugasan|tugas|menjadi|selaku|sebagai)\s+){0,2}(plt|plh|pelaksana tugas|pelaksana harian)\b/i;

/**
 * An assignment as acting official (Plt., Plh.) is of high priority, and so a main result, also beside another
 * position (PermenPAN-RB 6/2022, annex BAB II A.6.d).
 */
function actingRefusal(results: Plan['results']): Refusal | undefined {
  const wrong = results.findIndex(
    ({ priority, text }) => priority === 'additional' && acting.test(text.trim()),
  );
  if (wrong < 0) return undefined;
  return { reason: 'planIncomplete', path: `results.${wrong}.priority`, code: 'actingIsMain' };
}

/**
 * The plan of a high leader names the perspective of each result, and one of them is the budget
 * (PermenPAN-RB 6/2022, annex BAB II: formats A.1.1 and A.1.2).
 */
function leaderRefusal(results: Plan['results']): Refusal | undefined {
  const without = results.findIndex(({ perspective }) => perspective === '');
  if (without >= 0)
    return { reason: 'planIncomplete', path: `results.${without}.perspective`, code: 'required' };
  if (results.some(({ perspective }) => perspective === 'budget')) return undefined;
  return { reason: 'planIncomplete', path: 'results', code: 'needsBudgetPerspective' };
}
