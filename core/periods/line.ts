import * as z from 'zod';
import { firstUnlinked, linked } from '../evaluation/chain.ts';
import { personInBriefSchema } from '../people/person.ts';
import { organisationPredicates } from '../rating/distribution.ts';
import { predicateSchema, ratingSchema } from '../rating/rating.ts';
import { substitutionKindSchema } from '../substitution/substitution.ts';

/** Limits of what is written about a period; stated on the page and enforced here. */
export const periodLimits = {
  feedback: 4_000,
  recommendation: 2_000,
  evidence: 1_000,
  reason: 500,
  lines: 60,
};

/**
 * What a predicate stands on (annex BAB IV A.13 to A.17, B.3): the work of the period; the result of an earlier period,
 * as agreed after a move; what the place of a secondment says; what the place of study says; a study that is given up.
 */
export const bases = ['work', 'carried', 'outside', 'study', 'dropOut'] as const;
export const basisSchema = z.enum(bases);
export type Basis = (typeof bases)[number];

/**
 * One evaluation of one period: the first, or one that mends it. Lines are only ever added; `hash` covers the line and
 * the one before it.
 */
export const periodLineSchema = z.object({
  evaluationId: z.string(),
  seq: z.int().min(1),
  /** `q3`, `m09` */
  period: z.string(),
  basis: basisSchema,
  /** Both ratings; null where the predicate does not stand on ratings of this period. */
  ratings: z.object({ result: ratingSchema, behaviour: ratingSchema }).nullable(),
  predicate: predicateSchema,
  /** Achievement of the unit in the period (article 24 paragraph 1a); null where it was not known yet. */
  achievement: z.enum(organisationPredicates).nullable(),
  feedback: z.string(),
  recommendation: z.string(),
  evidence: z.string(),
  /** Why what was recorded before is mended; '' on the first line of a period. */
  reason: z.string(),
  by: personInBriefSchema,
  /** True where the superior of the assessor evaluated: such a result is final (annex BAB IV A.11). */
  bySuperior: z.boolean(),
  onBehalfOf: z.object({ personId: z.string(), name: z.string(), kind: substitutionKindSchema }).nullable(),
  unit: z.string(),
  organisation: z.string(),
  at: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});
export type PeriodLine = z.infer<typeof periodLineSchema>;

/** What stands of an evaluation's periods: where the lines end, and the predicate of each period that has one. */
export const periodsHeadSchema = z.object({
  evaluationId: z.string(),
  lines: z.int().min(0),
  hash: z.string(),
  predicates: z.record(z.string(), predicateSchema),
});
export type PeriodsHead = z.infer<typeof periodsHeadSchema>;

/** What stands once these lines are there. */
export function headOfPeriods(evaluationId: string, lines: readonly PeriodLine[]): PeriodsHead {
  const last = lines.at(-1);
  const predicates = Object.fromEntries(lines.map(({ period, predicate }) => [period, predicate]));
  return { evaluationId, lines: last?.seq ?? 0, hash: last?.hash ?? '', predicates };
}

/** Finishes a line: joins it to the one before it. */
export function sealPeriodLine(line: Omit<PeriodLine, 'hash'>, digest: (text: string) => string): PeriodLine {
  return linked<PeriodLine>(line, digest);
}

/** The first line that does not hold, by its number; undefined when all do. */
export function brokenPeriodLine(
  lines: readonly PeriodLine[],
  digest: (text: string) => string,
): number | undefined {
  return firstUnlinked(lines, digest);
}

/** What stands of one period, and what was recorded of it before, the newest last; undefined where nothing was. */
export function standingOf(
  lines: readonly PeriodLine[],
  periodId: string,
): { line: PeriodLine; before: PeriodLine[] } | undefined {
  const own = lines.filter(({ period }) => period === periodId);
  const line = own.at(-1);
  return line && { line, before: own.slice(0, -1) };
}
