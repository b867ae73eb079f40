import type { AuditEvent } from '../evaluation/audit.ts';

/** By which lines of the record the plan that a paper shows came to be. */
export type PlanStanding = {
  /** Wrote down this version. */
  written: AuditEvent;
  /** By which the employee signed it; undefined where both settled it when they met. */
  signed: AuditEvent | undefined;
  /** Set it; undefined while it is a draft. */
  set: AuditEvent | undefined;
};

const writes: readonly string[] = ['submitPlan', 'proposeChange', 'settlePlan', 'declineChange'];
const sets: readonly string[] = ['approvePlan', 'settlePlan', 'declineChange'];

/**
 * How the newest version of the plan came to be, and whether it is set (PermenPAN-RB 6/2022, article 14): by an
 * approval, by what both settled when they met, or by declining a change, which brings back the version in force
 * before with its signature. Undefined before there is one.
 */
export function planStandingOf(events: readonly AuditEvent[]): PlanStanding | undefined {
  const place = events.findLastIndex(({ command }) => writes.includes(command));
  const written = events[place];
  if (!written) return undefined;
  switch (written.command) {
    case 'settlePlan':
      return { written, signed: undefined, set: written };
    case 'declineChange':
      return { written, signed: signatureBefore(events.slice(0, place)), set: written };
    default:
      return { written, signed: written, set: events.findLast(approves(written)) };
  }
}

/** The employee's line under the version that was in force before a change was proposed. */
function signatureBefore(events: readonly AuditEvent[]): AuditEvent | undefined {
  const inForce = events.findLastIndex(({ command }) => sets.includes(command));
  return planStandingOf(events.slice(0, inForce + 1))?.signed;
}

const approves =
  (written: AuditEvent) =>
  ({ command, seq }: AuditEvent) =>
    command === 'approvePlan' && seq > written.seq;
