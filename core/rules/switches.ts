import type { ProvisionName } from './rule-set.ts';

/**
 * What a body may set for each cycle, with the provision that it stands on; null where the regulation is silent, and it
 * is a policy of the body alone.
 */
export const switches = {
  periods: 'periodicReview',
  overduePlan: 'overduePlan',
  overdueReview: 'overdueReview',
  returnsAtMost: null,
  distribution: 'distribution',
  appeals: 'appealTo',
  codes: null,
  allowance: 'allowance',
} as const satisfies Record<string, ProvisionName | null>;
export type SwitchName = keyof typeof switches;
export const switchNames = Object.keys(switches) as SwitchName[];
