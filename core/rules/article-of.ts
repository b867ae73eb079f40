import type { ProvisionName, RuleSet } from './rule-set.ts';

/** The article that a provision comes from; '' where it is a choice of ours, or the rules have no such provision. */
export function articleOf({ provisions }: RuleSet, name: ProvisionName): string {
  return provisions.find((provision) => provision.name === name)?.article ?? '';
}
