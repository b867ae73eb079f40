import * as z from 'zod';
import { stageSchema } from './stage.ts';

/**
 * Why somebody takes no part in a cycle: retirement (pensiun), leave outside the state's account (CLTN), transfer
 * (mutasi), study assignment (tugas belajar), suspension (diberhentikan sementara), death (meninggal), and others.
 */
export const exclusionKinds = [
  'retired',
  'unpaidLeave',
  'transferred',
  'studying',
  'suspended',
  'deceased',
  'other',
] as const;
export const exclusionKindSchema = z.enum(exclusionKinds, 'required');

/** What an evaluation that was taken out remembers: why, and where it goes on if it is taken back. */
export const exclusionSchema = z.object({
  kind: exclusionKindSchema,
  reason: z.string(),
  at: z.iso.datetime(),
  from: stageSchema,
});
export type Exclusion = z.infer<typeof exclusionSchema>;
