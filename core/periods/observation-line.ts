import * as z from 'zod';
import { linked } from '../evaluation/chain.ts';
import { personInBriefSchema } from '../people/person.ts';
import { substitutionKindSchema } from '../substitution/substitution.ts';

/** Limits of what is written of an observation; stated on its page and enforced here. */
export const observationLimits = { seen: 4_000, followUp: 2_000, reflection: 4_000, lines: 24 } as const;

/**
 * What the head of school saw when they observed a teacher at work, and what is to follow; or what the teacher says to
 * one (Kepdirjen GTK 4242/2024: observation, follow-up, reflection). It is evidence and no rating: the score of the
 * rubric stays in Ruang GTK. A line of the chain of the periods, as feedback of the year is.
 */
export const observationSchema = z.object({
  evaluationId: z.string(),
  seq: z.int().min(1),
  kind: z.enum(['observed', 'reflected']),
  /** The line that a reflection is on; null of an observation. */
  reflectsOn: z.int().min(1).nullable(),
  /** The day of the observation, of the body's zone; of a reflection the day of what it is on. */
  on: z.iso.date(),
  /** What was seen, or the reflection. */
  text: z.string(),
  /** What was agreed to follow; '' of a reflection. */
  followUp: z.string(),
  by: personInBriefSchema,
  onBehalfOf: z.object({ personId: z.string(), name: z.string(), kind: substitutionKindSchema }).nullable(),
  at: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
});
export type ObservationLine = z.infer<typeof observationSchema>;

/** Finishes a line: joins it to the one before it. */
export function sealObservation(
  line: Omit<ObservationLine, 'hash'>,
  digest: (text: string) => string,
): ObservationLine {
  return linked<ObservationLine>(line, digest);
}
