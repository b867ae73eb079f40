import type { Predicate } from './rating.ts';

/** Capaian kinerja organisasi (PermenPAN-RB 6/2022, annex BAB IV B.1.a). */
export const organisationPredicates = ['special', 'good', 'needsImprovement', 'poor', 'veryPoor'] as const;
export type OrganisationPredicate = (typeof organisationPredicates)[number];

/**
 * One line of a pattern: how large the share of some predicates together should be, in percent of the people rated.
 * `some`: at least one of them.
 */
export type PatternLine = {
  of: readonly Predicate[];
  least?: number;
  most?: number;
  some?: true;
};

/** What is to be expected of a unit's people by what the unit achieved; a warning, and never a quota. */
export type Distribution = {
  article: string;
  /** True where no text of the instrument itself was at hand. */
  unsure: boolean;
  /** Fewer people than this are shown and never warned about: shares of a handful say nothing. */
  fromPeople: number;
  patterns: Record<OrganisationPredicate, readonly PatternLine[]>;
};

export type Counts = Record<Predicate, number>;

/** How many people have each predicate. */
export function countPredicates(predicates: readonly Predicate[]): Counts {
  const counts: Counts = { excellent: 0, good: 0, needsImprovement: 0, misconduct: 0, veryPoor: 0 };
  for (const predicate of predicates) counts[predicate] += 1;
  return counts;
}

/**
 * The lines of a pattern that ratings depart from; none in a group too small to say. Limits are rounded to whole
 * people in favour of the people rated: the rounding of the circular is not known.
 */
export function departures(
  predicates: readonly Predicate[],
  organisation: OrganisationPredicate,
  { patterns, fromPeople }: Distribution,
): PatternLine[] {
  const people = predicates.length;
  if (people < fromPeople) return [];
  const counts = countPredicates(predicates);
  return patterns[organisation].filter(({ of, least, most, some }) => {
    const share = of.reduce((sum, predicate) => sum + counts[predicate], 0);
    if (some && share === 0) return true;
    if (least !== undefined && share < Math.floor((people * least) / 100)) return true;
    return most !== undefined && share > Math.ceil((people * most) / 100);
  });
}

/** What a departure from the pattern means in a cycle: nothing, a warning that asks for a reason, or a refusal. */
export const distributionPolicies = ['warn', 'block', 'off'] as const;
