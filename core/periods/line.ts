import * as z from 'zod';
import { firstUnlinked, linked } from '../evaluation/chain.ts';
import { personInBriefSchema } from '../people/person.ts';
import { organisationPredicates } from '../rating/distribution.ts';
import { predicateSchema, ratingSchema } from '../rating/rating.ts';
import { substitutionKindSchema } from '../substitution/substitution.ts';
import { type PeriodAct, periodActSchema } from './act.ts';
import { type ObservationLine, observationLimits, observationSchema } from './observation-line.ts';
import { type PassedLine, passedLineSchema } from './passed-line.ts';

/** Limits of what is written about a period; stated on the page and enforced here. */
export const periodLimits = {
  feedback: 4_000,
  recommendation: 2_000,
  evidence: 1_000,
  reason: 500,
  /**
   * Of a year by the month with every result mended once, signed, objected to, explained, passed on twice and decided;
   * and observations.
   */
  lines: 96 + observationLimits.lines,
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

/**
 * A line of the chain: an evaluation, what was done about one, an objection that was passed on, or what was observed of
 * a teacher's work.
 */
export type PeriodEntry = PeriodLine | PeriodAct | PassedLine | ObservationLine;
export const periodEntrySchema = z.union([
  periodActSchema,
  passedLineSchema,
  observationSchema,
  periodLineSchema,
]);

/** True for what was observed of a teacher's work, and for a reflection on it. */
export const isObservation = (entry: PeriodEntry): entry is ObservationLine => 'reflectsOn' in entry;

/** True for what was done about an evaluation. */
export const isAct = (entry: PeriodEntry): entry is PeriodAct => 'act' in entry;

/** True for an objection that was passed on. */
export const isPassed = (entry: PeriodEntry): entry is PassedLine => 'passedTo' in entry;

/** The evaluations of a chain, without what was done about them. */
export function evaluationsIn(entries: readonly PeriodEntry[]): PeriodLine[] {
  return entries.filter((entry): entry is PeriodLine => 'predicate' in entry);
}

/**
 * An objection that nobody has decided: since when, whether the assessor has explained, and where deciders let their
 * days pass, to whom it fell last, when, and the ids of those who were silent.
 */
const openObjectionSchema = z.object({
  at: z.iso.datetime(),
  explained: z.boolean(),
  passed: z.object({ to: personInBriefSchema, at: z.iso.datetime(), silent: z.array(z.string()) }).optional(),
});
export type OpenObjection = z.infer<typeof openObjectionSchema>;

/**
 * What stands of an evaluation's periods: where the lines end, the predicate of each period that has one, and the
 * objections that wait; heads of before there were any have none.
 */
export const periodsHeadSchema = z.object({
  evaluationId: z.string(),
  lines: z.int().min(0),
  hash: z.string(),
  predicates: z.record(z.string(), predicateSchema),
  objections: z.record(z.string(), openObjectionSchema).default({}),
});
export type PeriodsHead = z.infer<typeof periodsHeadSchema>;

/** What stands once these lines are there. */
export function headOfPeriods(evaluationId: string, entries: readonly PeriodEntry[]): PeriodsHead {
  const none: PeriodsHead = { evaluationId, lines: 0, hash: '', predicates: {}, objections: {} };
  return entries.reduce(headAfter, none);
}

/** What stands once one more line is there. */
export function headAfter(before: PeriodsHead, entry: PeriodEntry): PeriodsHead {
  const { seq, hash } = entry;
  if (isObservation(entry)) return { ...before, lines: seq, hash };
  if (isPassed(entry))
    return { ...before, lines: seq, hash, objections: objectionsPassed(before.objections, entry) };
  const { period } = entry;
  const predicate = isAct(entry) ? entry.changed?.predicate : entry.predicate;
  return {
    ...before,
    ...{ lines: seq, hash },
    predicates: predicate ? { ...before.predicates, [period]: predicate } : before.predicates,
    objections: isAct(entry) ? objectionsAfter(before.objections, entry) : before.objections,
  };
}

function objectionsAfter(objections: PeriodsHead['objections'], { act, period, at }: PeriodAct) {
  const { [period]: own, ...others } = objections;
  if (act === 'objected') return { ...others, [period]: { at, explained: false } };
  if (act === 'decided') return others;
  return act === 'explained' && own ? { ...others, [period]: { ...own, explained: true } } : objections;
}

function objectionsPassed(objections: PeriodsHead['objections'], line: PassedLine) {
  const { period, passedFrom, passedTo: to, at } = line;
  const { [period]: own, ...others } = objections;
  if (!own) return objections;
  const silent = [...(own.passed?.silent ?? []), passedFrom.personId];
  return { ...others, [period]: { ...own, passed: { to, at, silent } } };
}

/** Finishes a line: joins it to the one before it. */
export function sealPeriodLine(line: Omit<PeriodLine, 'hash'>, digest: (text: string) => string): PeriodLine {
  return linked<PeriodLine>(line, digest);
}

/** Finishes an act: joins it to the line before it. */
export function sealPeriodAct(act: Omit<PeriodAct, 'hash'>, digest: (text: string) => string): PeriodAct {
  return linked<PeriodAct>(act, digest);
}

/** The first line that does not hold, by its number; undefined when all do. */
export function brokenPeriodLine(
  lines: readonly PeriodEntry[],
  digest: (text: string) => string,
): number | undefined {
  return firstUnlinked(lines, digest);
}
