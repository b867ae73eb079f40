import type { Cycle } from '../cycle/cycle.ts';
import { type Rehearsal, rehearse } from '../cycle/rehearsal.ts';
import type { Rosters } from '../ports/rosters.ts';

/** Looks through the roster of a cycle. Writes nothing. */
export async function rehearseCycle(
  cycle: Cycle,
  { rosters }: { rosters: Pick<Rosters, 'everybody'> },
): Promise<Rehearsal> {
  const everybody = await rosters.everybody(cycle.importId);
  if (!everybody) throw new Error(`cycle ${cycle.cycleId} has no roster ${cycle.importId}`);
  return rehearse(everybody);
}
