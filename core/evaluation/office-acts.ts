import type { Command, CommandName } from './commands.ts';
import { isIndependent } from './independence.ts';
import type { Refusal } from './refusal.ts';
import type { Stage } from './stage.ts';
import type { EvaluationState } from './state.ts';

/** What the office does to an evaluation that does not get on; each has a reason. */
export const officeActs = [
  'sendAgain',
  'catchUp',
  'redriveExecution',
  'restartPhase',
  'reassignAssessor',
  'reassignDecider',
  'skipSelfAssessment',
] as const satisfies readonly CommandName[];

/** Acts of HR on a whole cycle or unit, carried out evaluation by evaluation. */
const cycleActs: readonly CommandName[] = ['extend', 'exclude', 'readmit', 'closeUnfinished', 'printSheet'];

/** True for what the office does, and false for what people decide. */
export function isOfficeAct(command: Command): boolean {
  return [...officeActs, ...cycleActs].includes(command.name);
}

/** Why an act of the office is not lawful here. */
export function officeRefusal(state: EvaluationState, command: Command, now: Date): Refusal | undefined {
  switch (command.name) {
    case 'skipSelfAssessment':
      // Nobody loses the days that they were given to tell their own side.
      return state.dueAt !== null && Date.parse(state.dueAt) >= now.getTime()
        ? { reason: 'notDueYet', dueAt: state.dueAt }
        : undefined;
    case 'extend':
      return Date.parse(command.dueAt) <= Math.max(now.getTime(), state.dueAt ? Date.parse(state.dueAt) : 0)
        ? { reason: 'notLater', dueAt: state.dueAt ?? now.toISOString() }
        : undefined;
    case 'closeUnfinished':
      return rightStillRuns(state, now);
    case 'reassignAssessor':
      return mayAssess(state, command.assessor.personId, command.appealDecider?.personId);
    case 'reassignDecider':
      return isIndependent(state, command.appealDecider.personId, command.superiors)
        ? undefined
        : { reason: 'notThisPerson' };
    default:
      return undefined;
  }
}

/** Whoever may still sign, object or wait for a decision keeps that right until its time is over (annex BAB V). */
function rightStillRuns({ stage, dueAt }: EvaluationState, now: Date): Refusal | undefined {
  const rights: readonly Stage[] = ['acknowledgement', 'explanation', 'reply', 'appeal'];
  const runs = rights.includes(stage);
  return runs && dueAt !== null && Date.parse(dueAt) >= now.getTime()
    ? { reason: 'notDueYet', dueAt }
    : undefined;
}

/** Nobody rates their own work, and nobody decides an appeal against their own rating (annex BAB V). */
function mayAssess(
  { employee }: EvaluationState,
  assessorId: string,
  deciderId: string | undefined,
): Refusal | undefined {
  const different = new Set([employee.personId, assessorId, deciderId]).size === 3;
  return different ? undefined : { reason: 'notThisPerson' };
}
