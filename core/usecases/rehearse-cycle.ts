import { inLanes } from '../concurrency/in-lanes.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { type Rehearsal, rehearse } from '../cycle/rehearsal.ts';
import type { Rosters } from '../ports/rosters.ts';

/** Looks through the roster of a cycle. Writes nothing. */
export async function rehearseCycle(cycle: Cycle, { rosters }: { rosters: Rosters }): Promise<Rehearsal> {
  const rosterImport = await rosters.load(cycle.importId);
  if (!rosterImport) throw new Error(`cycle ${cycle.cycleId} has no roster ${cycle.importId}`);
  const indices = Array.from({ length: rosterImport.chunks }, (_, index) => index);
  const chunks = await inLanes(indices, 8, async (index) => {
    const members = await rosters.chunk(cycle.importId, index);
    if (!members) throw new Error(`roster ${cycle.importId} lacks chunk ${index}`);
    return members;
  });
  return rehearse(chunks.flat());
}
