import type { Cycle } from '../cycle/cycle.ts';
import { canonical } from './audit.ts';
import type { Command } from './commands.ts';
import type { Refusal } from './refusal.ts';
import type { EvaluationState } from './state.ts';

type About = { now: Date; cycle: Cycle; digest: (text: string) => string };
type PlanSetting = Pick<EvaluationState, 'planHash' | 'planSet' | 'planChange' | 'planSetter'>;

/**
 * What becomes of the plan in force. It is set by its approval, late after the date of the cycle (PermenPAN-RB
 * 6/2022, article 14(1): by the end of January), and developed in the course of the year (article 14(2)): a change is
 * another version, and the one in force before comes back as a further version when the change is declined.
 */
export function planSetting(state: EvaluationState, command: Command, about: About): PlanSetting {
  const planHash = 'plan' in command ? about.digest(canonical(command.plan)) : state.planHash;
  return {
    planHash,
    planSet: setsThePlan(command) ? setNow({ ...state, planHash }, command, about) : state.planSet,
    planChange: planChangeAfter(state, command, about),
    planSetter: setsThePlan(command) ? null : state.planSetter,
  };
}

/** What two people settled when they met is set by that. */
const setting: readonly Command['name'][] = ['approvePlan', 'settlePlan', 'declineChange'];
const setsThePlan = ({ name }: Command) => setting.includes(name);

function setNow(
  { planHash, planSet, documents }: EvaluationState,
  command: Command,
  { now, cycle }: About,
): EvaluationState['planSet'] {
  const version = documents.plan + ('plan' in command ? 1 : 0);
  const late = planSet ? planSet.late : now.getTime() > Date.parse(cycle.planDueAt);
  return { version, hash: planHash, firstAt: planSet?.firstAt ?? now.toISOString(), late };
}

function planChangeAfter(
  { planChange }: EvaluationState,
  command: Command,
  { now }: About,
): EvaluationState['planChange'] {
  if (setsThePlan(command)) return null;
  if (command.name !== 'proposeChange' && command.name !== 'askForChange') return planChange;
  const by = command.name === 'proposeChange' ? 'employee' : 'assessor';
  return { by, reason: command.reason, at: now.toISOString() };
}

/** Declining a change needs a plan that was in force, and brings back that one and no other. */
export function declineRefusal(
  { planSet }: EvaluationState,
  command: Extract<Command, { name: 'declineChange' }>,
  digest: (text: string) => string,
): Refusal | undefined {
  return planSet?.hash === digest(canonical(command.plan)) ? undefined : { reason: 'noPlanInForce' };
}
