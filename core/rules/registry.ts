import { permenpanrb62022 } from './permenpanrb-6-2022.ts';
import type { RuleSet } from './rule-set.ts';
import { weighted7030 } from './weighted-70-30.ts';

/** Every rule set that is known, the newest first. */
const ruleSets: readonly RuleSet[] = [permenpanrb62022, weighted7030];

/**
 * The rule set that an evaluation is pinned to.
 * @throws on an id that no release has known: deciding under other rules would be worse than not deciding
 */
export function ruleSetOf(id: string): RuleSet {
  const found = ruleSets.find((ruleSet) => ruleSet.id === id);
  if (!found) throw new Error(`there is no rule set "${id}"`);
  return found;
}

/** The rules in force on a day; the oldest ones for days before all of them. */
export function ruleSetInForce(date: string): RuleSet {
  const forCivilServants = ruleSets.filter((ruleSet) => ruleSet.forCivilServants);
  const inForce = forCivilServants.find((ruleSet) => ruleSet.effectiveFrom <= date);
  return inForce ?? forCivilServants.at(-1) ?? permenpanrb62022;
}
