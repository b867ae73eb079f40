import type { Move } from '../../core/evaluation/move.ts';
import { periodPolicySchema, periodsOf } from '../../core/periods/period.ts';
import { windowOf } from '../../core/periods/window.ts';
import { permenpanrb62022 } from '../../core/rules/permenpanrb-6-2022.ts';
import { bodyCalendar } from './examples.ts';
import { brief } from './period-examples.ts';

export const year = 2026;

/** A period of that year, with its window. */
export function periodOf(id: string, every: 'quarterly' | 'monthly' = 'quarterly') {
  const period = periodsOf(every, year).find((each) => each.id === id);
  if (!period) throw new Error(id);
  const about = { ruleSet: permenpanrb62022, calendar: bodyCalendar };
  return { period, window: windowOf(period, periodPolicySchema.parse({ every }), about) };
}

const before = (assessor: string, unit: string) => ({
  ...{ assessor: brief(assessor), appealDecider: brief(`above-${assessor}`) },
  ...{ unit, organisation: 'Kementerian B' },
});
export const move = (kind: Move['kind'], on: string, from: string, unit = 'Direktorat A'): Move => ({
  ...{ kind, on, place: '' },
  ...{ before: before(from, unit), plan: 1 },
});
/** A person as the year ends: who assesses them now, and how it came to that. */
export const placed = (now: string, moves: Move[] = [], unit = 'Direktorat A') => ({
  ...before(now, unit),
  ...{ replacedAssessor: null, moves },
});
