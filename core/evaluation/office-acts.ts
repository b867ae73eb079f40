import type { Command, CommandName } from './commands.ts';
import { isIndependent } from './independence.ts';
import type { Refusal } from './refusal.ts';
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

/** True for what the office does, and false for what people decide. */
export function isOfficeAct(command: Command): boolean {
  return (officeActs as readonly CommandName[]).includes(command.name);
}

/** Why an act of the office is not lawful here. */
export function officeRefusal(state: EvaluationState, command: Command, now: Date): Refusal | undefined {
  switch (command.name) {
    case 'skipSelfAssessment':
      // Nobody loses the days that they were given to tell their own side.
      return state.dueAt !== null && Date.parse(state.dueAt) >= now.getTime()
        ? { reason: 'notDueYet', dueAt: state.dueAt }
        : undefined;
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

/** Nobody rates their own work, and nobody decides an appeal against their own rating (annex BAB V). */
function mayAssess(
  { employee }: EvaluationState,
  assessorId: string,
  deciderId: string | undefined,
): Refusal | undefined {
  const different = new Set([employee.personId, assessorId, deciderId]).size === 3;
  return different ? undefined : { reason: 'notThisPerson' };
}
