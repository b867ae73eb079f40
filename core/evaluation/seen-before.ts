import type { AuditEvent } from './audit.ts';
import { differenceOfPlans, isUnchanged } from './plan-difference.ts';
import type { Plan } from './plan-document.ts';
import type { EvaluationState } from './state.ts';

/**
 * Why a plan that waits is nothing new to the one who approves it:
 * - `inForce`: word for word the plan that is in force already, so that approving it changes nothing;
 * - `returned`: word for word what this very person sent back;
 * - `lastCycle`: word for word the employee's plan in force of the cycle before, of which this person was the assessor.
 */
export const sightings = ['inForce', 'returned', 'lastCycle'] as const;
export type SeenBefore = (typeof sightings)[number];

/**
 * Whether the reader has seen a plan before as it is. A plan that nobody has seen is not unchanged, however short it
 * is; neither is one that another person saw. The regulation wants a dialogue about the plan (PermenPAN-RB 6/2022,
 * articles 10 to 14) and knows no approval unread: what counts as read is a choice of ours.
 * @param readerId whoever is to approve it, also where they act for another
 */
export function seenBefore(
  state: EvaluationState,
  readerId: string,
  known: {
    plan: Plan | undefined;
    /** What was sent back, and the line of the record that tells who did. */
    returned: { plan: Plan | undefined; event: AuditEvent | undefined } | null;
    lastCycle: EvaluationState | undefined;
  },
): SeenBefore | null {
  const { planHash, planSet } = state;
  if (planHash !== '' && planSet?.hash === planHash) return 'inForce';
  const { plan, returned, lastCycle } = known;
  const by = returned?.event?.by;
  const wasReader = by?.kind === 'person' && by.personId === readerId;
  if (plan && returned?.plan && wasReader && isUnchanged(differenceOfPlans(returned.plan, plan)))
    return 'returned';
  const wasAssessor = lastCycle?.assessor.personId === readerId;
  if (planHash !== '' && wasAssessor && lastCycle.planSet?.hash === planHash) return 'lastCycle';
  return null;
}

/** The line of the record by which a plan was sent back; null where none was. */
export function lineOfReturn({ stage, sentBack }: EvaluationState): number | null {
  return sentBack?.stage === stage ? sentBack.version + 1 : null;
}
