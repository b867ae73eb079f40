import { inLanes } from '../concurrency/in-lanes.ts';
import type { Actor } from '../evaluation/actor.ts';
import type { PerformCommand, Performed } from '../ports/commands.ts';

/** Most plans that are approved by one form: what a request has time for, and about what somebody reads in a sitting. */
export const approvalsAtOnce = 25;
/** So many at a time: each asks the table four or five times, one after another. */
const lanes = 5;

/** A plan as it was shown to the one who approves it. */
export type Approval = { evaluationId: string; version: number };
/** What became of one of them; `failed` where nobody knows, and asking again is safe. */
export type Approved = Approval & { performed: Performed | { outcome: 'failed' } };

/**
 * Approves several plans, each by a decision of its own: under its own version, with its own line in the record and
 * its own mails. One that is refused, or fails, holds up none of the others; the same list again changes nothing.
 * @param failed hears of what was thrown
 */
export function approvePlans(
  approvals: readonly Approval[],
  actor: Actor,
  ports: { perform: PerformCommand; failed: (evaluationId: string, error: unknown) => void },
): Promise<Approved[]> {
  return inLanes(approvals, lanes, async (approval) => {
    const { evaluationId, version } = approval;
    const command = { name: 'approvePlan' } as const;
    try {
      return { ...approval, performed: await ports.perform({ evaluationId, version, command, actor }) };
    } catch (error) {
      ports.failed(evaluationId, error);
      return { ...approval, performed: { outcome: 'failed' as const } };
    }
  });
}
