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

/**
 * The rules in force on a day; the oldest ones for days before all of them.
 * @throws where none are for civil servants
 */
export function ruleSetInForce(date: string, known: readonly RuleSet[] = ruleSets): RuleSet {
  const forCivilServants = known.filter((ruleSet) => ruleSet.forCivilServants);
  const inForce =
    forCivilServants.find((ruleSet) => ruleSet.effectiveFrom <= date) ?? forCivilServants.at(-1);
  if (!inForce) throw new Error('there are no rules for civil servants');
  return inForce;
}
