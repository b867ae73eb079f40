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
      return { written, signed: written, set: approvalIn(events.slice(place + 1)) };
  }
}

/**
 * The employee's line under the version that was in force before a change was proposed; none where it was settled when
 * they met. A change that was declined before left that version as it was.
 */
function signatureBefore(events: readonly AuditEvent[]): AuditEvent | undefined {
  const approved = approvalIn(events);
  return approved && planStandingOf(events.slice(0, events.indexOf(approved)))?.signed;
}

const approvalIn = (events: readonly AuditEvent[]) =>
  events.findLast(({ command }) => command === 'approvePlan');
