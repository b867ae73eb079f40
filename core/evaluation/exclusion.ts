import * as z from 'zod';
import { stageSchema } from './stage.ts';

/**
 * Why somebody takes no part in a cycle: retirement (pensiun), leave outside the state's account (CLTN), transfer
 * (mutasi), study assignment (tugas belajar), suspension (diberhentikan sementara), death (meninggal), and others;
 * and those besides of whom no plan is asked: officials of the state and of non-structural bodies (pejabat negara,
 * LNS), and people preparing for retirement (MPP; PermenPAN-RB 6/2022, annex BAB II C.8).
 */
export const exclusionKinds = [
  'retired',
  'unpaidLeave',
  'transferred',
  'studying',
  'suspended',
  'deceased',
  'stateOfficial',
  'retirementLeave',
  'other',
] as const;
/** What HR may choose. People who study are evaluated like others (annex BAB IV A.17): it is found in older records only. */
export const offeredExclusions = exclusionKinds.filter((kind) => kind !== 'studying');
export const exclusionKindSchema = z.enum(exclusionKinds, 'required');

/** What an evaluation that was taken out remembers: why, and where it goes on if it is taken back. */
export const exclusionSchema = z.object({
  kind: exclusionKindSchema,
  reason: z.string(),
  at: z.iso.datetime(),
  from: stageSchema,
});
export type Exclusion = z.infer<typeof exclusionSchema>;
