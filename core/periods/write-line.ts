import * as z from 'zod';
import { canonical } from '../evaluation/audit.ts';
import type { Office } from '../evaluation/move.ts';
import { outcomeOf } from '../rating/conclude.ts';
import { organisationPredicates } from '../rating/distribution.ts';
import { dropOutPredicates, predicateSchema, ratingSchema } from '../rating/rating.ts';
import { lineBefore } from './bases.ts';
import type { Evaluator } from './evaluator.ts';
import {
  type Basis,
  basisSchema,
  headOfPeriods,
  type PeriodEntry,
  type PeriodLine,
  periodLimits,
  sealPeriodLine,
} from './line.ts';
import type { Period } from './period.ts';
import { standingOf } from './standing.ts';

const text = (max: number) => z.string().trim().max(max, 'tooLong').default('');
const chosen = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema], 'required').default('');

/** What is filled in for a period; which of it is needed depends on what the predicate stands on. */
export const periodFormSchema = z.object({
  basis: basisSchema.default('work'),
  resultRating: chosen(ratingSchema),
  behaviourRating: chosen(ratingSchema),
  predicate: chosen(predicateSchema),
  achievement: chosen(z.enum(organisationPredicates)),
  feedback: text(periodLimits.feedback).pipe(z.string().min(1, 'required')),
  recommendation: text(periodLimits.recommendation),
  evidence: text(periodLimits.evidence),
  reason: text(periodLimits.reason),
});
export type PeriodForm = z.infer<typeof periodFormSchema>;

/** Why nothing is recorded; names a field of the form, or none. */
export type PeriodRefusal = { path: string; code: 'required' | 'unknown' | 'tooMany' | 'dropOut' };

export type PeriodCircumstances = {
  evaluationId: string;
  period: Period;
  lines: readonly PeriodEntry[];
  bases: readonly Basis[];
  office: Office;
  evaluator: Evaluator;
  ruleSet: string;
  now: Date;
  digest: (text: string) => string;
};

/**
 * The line that a form adds. The predicate follows from the two ratings by the table of the year (annex BAB IV
 * B.3.a.3), unless it is carried over, or a study was given up.
 */
export function periodLineFor(
  form: PeriodForm,
  about: PeriodCircumstances,
): { line: PeriodLine } | { refusal: PeriodRefusal } {
  const { lines, period, office, evaluator } = about;
  if (lines.length >= periodLimits.lines) return refuse('feedback', 'tooMany');
  if (!about.bases.includes(form.basis)) return refuse('basis', 'unknown');
  const mends = standingOf(lines, period.id) !== undefined;
  if (mends && form.reason === '') return refuse('reason', 'required');
  if (form.basis !== 'work' && form.evidence === '') return refuse('evidence', 'required');
  const concluded = conclusionOf(form, about);
  if ('refusal' in concluded) return concluded;
  const head = headOfPeriods(about.evaluationId, lines);
  const unsealed = {
    evaluationId: about.evaluationId,
    seq: head.lines + 1,
    period: period.id,
    basis: form.basis,
    ...concluded,
    achievement: form.achievement || null,
    feedback: form.feedback,
    recommendation: form.recommendation,
    evidence: form.evidence,
    reason: mends ? form.reason : '',
    by: evaluator.person,
    bySuperior: evaluator.bySuperior,
    onBehalfOf: evaluator.onBehalfOf,
    unit: office.unit,
    organisation: office.organisation,
    at: about.now.toISOString(),
    previousHash: head.hash,
  };
  return { line: sealPeriodLine(unsealed, about.digest) };
}

type Conclusion = Pick<PeriodLine, 'ratings' | 'predicate'>;

function conclusionOf(
  form: PeriodForm,
  { lines, period, ruleSet }: PeriodCircumstances,
): Conclusion | { refusal: PeriodRefusal } {
  if (form.basis === 'carried') {
    const earlier = lineBefore(lines, period);
    if (earlier) return { ratings: earlier.ratings, predicate: earlier.predicate };
    return form.predicate ? { ratings: null, predicate: form.predicate } : refuse('predicate', 'required');
  }
  if (form.basis === 'dropOut') {
    if (form.predicate === '') return refuse('predicate', 'required');
    const allowed = dropOutPredicates.some((predicate) => predicate === form.predicate);
    return allowed ? { ratings: null, predicate: form.predicate } : refuse('predicate', 'dropOut');
  }
  const { resultRating: result, behaviourRating: behaviour } = form;
  if (result === '') return refuse('resultRating', 'required');
  if (behaviour === '') return refuse('behaviourRating', 'required');
  return { ratings: { result, behaviour }, predicate: outcomeOf(result, behaviour, ruleSet).predicate };
}

const refuse = (path: string, code: PeriodRefusal['code']) => ({ refusal: { path, code } });

/** True when a line after those that somebody saw says what this one says: the same form, sent twice. */
export function repeats(line: PeriodEntry, there: readonly PeriodEntry[], seen: number): boolean {
  const content = ({ at: _, seq: __, previousHash: ___, hash: ____, ...said }: PeriodEntry) =>
    canonical(said);
  return there.some((other) => other.seq > seen && content(other) === content(line));
}
