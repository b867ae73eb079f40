import * as z from 'zod';
import type { EvaluationState } from '../evaluation/state.ts';

/** What a legal hold keeps from being erased. */
export const heldSubjects = ['person', 'evaluation', 'cycle'] as const;
export type HeldSubject = (typeof heldSubjects)[number];

/** Keeps something from being erased while a dispute or an inquiry needs it. */
export const holdSchema = z.object({
  holdId: z.string(),
  subject: z.enum(heldSubjects),
  subjectId: z.string(),
  reason: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  releasedAt: z.iso.datetime().nullable(),
  releasedBy: z.string().nullable(),
  releaseReason: z.string().nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

/** Everything by which an evaluation can be held. */
export function heldBy(state: Pick<EvaluationState, 'evaluationId' | 'cycleId' | 'employee'>) {
  return [
    { subject: 'person', subjectId: state.employee.personId },
    { subject: 'evaluation', subjectId: state.evaluationId },
    { subject: 'cycle', subjectId: state.cycleId },
  ] as const satisfies readonly Pick<Hold, 'subject' | 'subjectId'>[];
}

/** Ids of everybody who stands in a record, in whichever part. */
export function namedIn(record: unknown): string[] {
  if (typeof record !== 'object' || record === null) return [];
  const own = 'personId' in record && typeof record.personId === 'string' ? [record.personId] : [];
  return [...own, ...Object.values(record).flatMap(namedIn)];
}

/** True while a hold stands. */
export const stands = (hold: Hold): boolean => hold.releasedAt === null;
