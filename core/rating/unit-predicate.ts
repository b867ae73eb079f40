import * as z from 'zod';
import { localDate } from '../calendar/working-days.ts';
import { type OrganisationPredicate, organisationPredicates } from './distribution.ts';

const text = (max: number) => z.string().trim().max(max, 'tooLong');
const predicate = z.enum(['', ...organisationPredicates], 'required').default('');

/** What HR records of a unit's achievement in a year; an empty unit stands for the whole organisation. */
export const unitPredicateFormSchema = z
  .object({
    organisation: text(160).default(''),
    unit: text(160).default(''),
    predicate,
    /** When this year's was issued; on it depends which year's holds. */
    publishedOn: z.union([z.literal(''), z.iso.date('date')]).default(''),
    previousPredicate: predicate,
    /** Letter or decree that it stands in. */
    source: text(300).min(1, 'required'),
  })
  .refine((form) => form.predicate !== '' || form.previousPredicate !== '', {
    path: ['predicate'],
    error: 'required',
  })
  .refine((form) => (form.predicate === '') === (form.publishedOn === ''), {
    path: ['publishedOn'],
    error: 'required',
  });

export const unitPredicateSchema = z.object({
  organisation: z.string(),
  unit: z.string(),
  predicate: z.enum(organisationPredicates).nullable(),
  publishedOn: z.iso.date().nullable(),
  previousPredicate: z.enum(organisationPredicates).nullable(),
  source: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
  version: z.int().min(1),
});
export type UnitPredicate = z.infer<typeof unitPredicateSchema>;

/** A unit led by an assessor. */
export type Unit = { organisation: string; unit: string };

/** The predicate that holds for a year's ratings, and whose year it is. */
export type PredicateInForce = { predicate: OrganisationPredicate; from: 'thisYear' | 'previousYear' };

/**
 * Which predicate counts: this year's, unless it was issued after January of the next one; then the previous year's
 * (annex BAB IV B.1.f). Undefined where neither is known.
 */
export function predicateInForce(
  record: Pick<UnitPredicate, 'predicate' | 'publishedOn' | 'previousPredicate'>,
  year: number,
): PredicateInForce | undefined {
  const { predicate: thisYear, publishedOn, previousPredicate } = record;
  const inTime = publishedOn !== null && publishedOn <= `${year + 1}-01-31`;
  if (thisYear && inTime) return { predicate: thisYear, from: 'thisYear' };
  return previousPredicate ? { predicate: previousPredicate, from: 'previousYear' } : undefined;
}

/** The unit of which an assessor answers for the achievement: that of their own evaluation; the whole body for its head. */
export function unitLedBy(own: Unit | undefined): Unit {
  return own ? { organisation: own.organisation, unit: own.unit } : { organisation: '', unit: '' };
}

/** What counts of everything recorded in a cycle: of a unit, or, where nothing is of it, of its organisation. */
export function achievementInForce(
  recorded: readonly UnitPredicate[],
  { organisation, unit }: Unit,
  year: number,
): PredicateInForce | null {
  const of = (name: string) => recorded.find((it) => it.organisation === organisation && it.unit === name);
  const record = of(unit) ?? of('');
  return (record && predicateInForce(record, year)) ?? null;
}

/** A record from what HR filled in. */
export function recordOfUnit(
  form: z.infer<typeof unitPredicateFormSchema>,
  about: { by: string; now: Date; before: UnitPredicate | undefined },
): UnitPredicate {
  return {
    organisation: form.organisation,
    unit: form.unit,
    predicate: form.predicate || null,
    publishedOn: form.publishedOn || null,
    previousPredicate: form.previousPredicate || null,
    source: form.source,
    recordedBy: about.by,
    recordedAt: about.now.toISOString(),
    version: (about.before?.version ?? 0) + 1,
  };
}

/** True while a date of issue is not in days to come, on the calendar of the body. */
export function isIssued(publishedOn: string, now: Date, utcOffsetHours: number): boolean {
  return publishedOn === '' || publishedOn <= localDate(now, utcOffsetHours);
}
