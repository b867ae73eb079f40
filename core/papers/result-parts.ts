import type { OrganisationPredicate } from '../rating/distribution.ts';
import type { Predicate, Rating } from '../rating/rating.ts';
import { ruleSetOf } from '../rules/registry.ts';
import { patternWords, predicateWords, ratingWords } from './indonesian.ts';
import type { Block, Signature } from './paper.ts';

/** What stands in the formats C, of a year and of a period. */
type ResultParts = {
  parties: readonly Block[];
  organisation: Block;
  results: Block;
  behaviours: Block;
  given: { resultRating: Rating; behaviourRating: Rating; predicate: Predicate };
  feedback: string;
  /** What is said besides, before the predikat. */
  besides?: readonly Block[];
  signer: Signature;
};

/** The parts of the formats C.1.1 to C.1.3 in their order (annex BAB IV). */
export function resultBlocks({ given, ...parts }: ResultParts): Block[] {
  return [
    ...parts.parties,
    parts.organisation,
    { kind: 'heading', text: 'HASIL KERJA' },
    parts.results,
    oneLine('RATING HASIL KERJA', ratingWords[given.resultRating]),
    { kind: 'heading', text: 'PERILAKU KERJA' },
    parts.behaviours,
    oneLine('RATING PERILAKU KERJA', ratingWords[given.behaviourRating]),
    { kind: 'prose', title: 'UMPAN BALIK BERKELANJUTAN', text: parts.feedback },
    ...(parts.besides ?? []),
    oneLine('PREDIKAT KINERJA PEGAWAI', predicateWords[given.predicate]),
    { kind: 'signatures', signatures: [parts.signer] },
  ];
}

function oneLine(label: string, value: string): Block {
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
