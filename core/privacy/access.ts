import * as z from 'zod';
import type { Subject, Viewer } from '../access/permissions.ts';
import { roles } from '../people/person.ts';

/** What somebody was shown: an evaluation with what people wrote, everything of one person, or a copy of the record. */
export const readings = ['evaluation', 'personalData', 'export'] as const;
export type Reading = (typeof readings)[number];

/** One line of the access log: who saw what of whom (UU 27/2022 articles 7 and 31). Kept for a time, never changed. */
export const accessSchema = z.object({
  accessId: z.string(),
  at: z.iso.datetime(),
  reader: z.object({ personId: z.string().nullable(), name: z.string(), roles: z.array(z.enum(roles)) }),
  what: z.enum(readings),
  /** Whose it was; null when it was a whole cycle's. */
  personId: z.string().nullable(),
  evaluationId: z.string().nullable(),
  cycleId: z.string().nullable(),
});
export type Access = z.infer<typeof accessSchema>;

/** True when a reading is nobody's own business, and so is noted: whoever plays a part in an evaluation reads their own. */
export function isNoted(
  { personId }: Pick<Viewer, 'personId'>,
  { employee, assessor, appealDecider }: Pick<Subject, 'employee' | 'assessor' | 'appealDecider'>,
): boolean {
  return ![employee, assessor, appealDecider].some((party) => party !== null && party.personId === personId);
}
