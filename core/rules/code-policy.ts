import * as z from 'zod';
import type { CommandName } from '../evaluation/commands.ts';

/**
 * Decisions for which a body may ask, besides the link in the mail, for a one-time code. The regulation is silent: it
 * is off unless a body asks for it when it creates a cycle.
 */
export const codedDecisions = ['plan', 'rating', 'acknowledgement', 'appeal'] as const;
export type CodedDecision = (typeof codedDecisions)[number];

export const codePolicySchema = z.array(z.enum(codedDecisions)).default([]);

/** The commands by which each is made. What is sent back or explained decides nothing yet. */
const decisionOf = new Map<string, CodedDecision>(
  Object.entries({
    approvePlan: 'plan',
    settlePlan: 'plan',
    submitReview: 'rating',
    acknowledge: 'acknowledgement',
    fileAppeal: 'acknowledgement',
    decideAppeal: 'appeal',
  } satisfies Partial<Record<CommandName, CodedDecision>>),
);

/** True for commands that some cycle may ask a code for. */
export function mayNeedCode(command: string): boolean {
  return decisionOf.has(command);
}

/** True when whoever gives this command by a link gives a code too. */
export function needsCode(command: string, { codes }: { codes: readonly CodedDecision[] }): boolean {
  const decision = decisionOf.get(command);
  return decision !== undefined && codes.includes(decision);
}
