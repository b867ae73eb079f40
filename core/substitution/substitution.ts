import * as z from 'zod';
import { endOfDay, startOfDay } from '../calendar/working-days.ts';
import { personInBriefSchema } from '../people/person.ts';

/**
 * Why somebody stands in: leave; a vacant office or one whose holder has left, until there is a successor; and the two
 * kinds of acting officials that the regulation knows, Plt. and Plh. (PermenPAN-RB 6/2022, annex BAB IV A.2 and A.3).
 */
export const substitutionKinds = ['leave', 'vacancy', 'plt', 'plh', 'exit'] as const;
export const substitutionKindSchema = z.enum(substitutionKinds, 'required');
export type SubstitutionKind = (typeof substitutionKinds)[number];

/** That one person acts for another for a time, in every evaluation where it is the other's turn. */
export const substitutionSchema = z.object({
  substitutionId: z.string(),
  kind: substitutionKindSchema,
  /** For whom. */
  substituted: personInBriefSchema,
  /** Where the substituted person belongs. */
  organisation: z.string(),
  /** Who acts. */
  substitute: personInBriefSchema,
  /** Acts where the substitute must not; null where there is nobody above. */
  superior: personInBriefSchema.nullable(),
  from: z.iso.datetime(),
  /** The last instant; null until somebody ends it. */
  until: z.iso.datetime().nullable(),
  reason: z.string(),
  /** Who set it down, and when. */
  setBy: z.string(),
  setAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type Substitution = z.infer<typeof substitutionSchema>;

/** True while a substitution holds: by its dates, whether or not anything has acted on them. */
export function isInForce({ from, until, endedAt }: Substitution, now: Date): boolean {
  const at = now.getTime();
  const begun = Date.parse(from) <= at;
  const over = (until !== null && Date.parse(until) < at) || (endedAt !== null && Date.parse(endedAt) <= at);
  return begun && !over;
}

/** Longest absence that people may set down for themselves, in days; longer ones are set down by HR. */
export const ownLeaveDays = 90;
const dayInMs = 86_400_000;

const date = z.iso.date('date');

/** What is filled in for a substitution. Dates are days of the body's zone, the last one included. */
export const newSubstitutionSchema = z
  .object({
    /** Address of the substituted person; people who set down their own leave leave it out. */
    substituted: z.email('email').max(254, 'tooLong').optional(),
    substitute: z.email('email').max(254, 'tooLong'),
    kind: substitutionKindSchema,
    from: date,
    until: z.union([z.literal(''), date], 'date').default(''),
    reason: z.string().trim().min(1, 'required').max(500, 'tooLong'),
  })
  .refine(({ from, until }) => until === '' || from <= until, { path: ['until'], error: 'order' })
  // A leave and a Plh. have an end; a vacancy may not.
  .refine(({ kind, until }) => until !== '' || !['leave', 'plh'].includes(kind), {
    path: ['until'],
    error: 'required',
  });
export type NewSubstitution = z.infer<typeof newSubstitutionSchema>;

/** True when people may set this down for themselves. */
export function isOwnLeave({ kind, from, until }: NewSubstitution): boolean {
  return kind === 'leave' && Date.parse(until) - Date.parse(from) <= ownLeaveDays * dayInMs;
}

/** The instants that the days of a form stand for. */
export function instantsOf({ from, until }: NewSubstitution, utcOffsetHours: number) {
  return {
    from: startOfDay(from, utcOffsetHours),
    until: until === '' ? null : endOfDay(until, utcOffsetHours),
  };
}
