import type { OrganisationPredicate } from '../rating/distribution.ts';
import { ruleSetOf } from '../rules/registry.ts';
import { patternWords } from './indonesian.ts';
import type { Block } from './paper.ts';

/** One line of its own, as the formats C have their ratings. */
export function oneLine(label: string, value: string): Block {
  return { kind: 'fields', title: null, rows: [[label, value]] };
}

const none = 'Belum diisi';

/**
 * What the unit achieved, and the pattern that goes with it in the words of the annex in place of its picture; no
 * pattern where the rules of the cycle know none.
 * @param achievement in words
 */
export function ofOrganisation(
  achievement: string | null,
  organisation: OrganisationPredicate | null | undefined,
  ruleSet: string,
): Block {
  const expected = organisation ? patternWords[organisation] : none;
  return {
    kind: 'fields',
    title: null,
    rows: [
      ['CAPAIAN KINERJA ORGANISASI', achievement ?? none],
      ...(ruleSetOf(ruleSet).distribution ? [['POLA DISTRIBUSI', expected] as const] : []),
    ],
  };
}
