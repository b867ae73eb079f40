import type { Part } from './actor.ts';
import type { CommandName } from './commands.ts';
import type { Stage } from './stage.ts';

/** Holds only while the cycle's assessment has, or has not, opened. */
export type Guard = 'assessmentIsOpen' | 'assessmentIsClosed';

export type Transition = {
  from: Stage;
  command: CommandName;
  by: Part;
  to: Stage;
  when?: Guard;
};

/**
 * The one table of the evaluation. `decide` reads it, the repository takes its condition from it,
 * pages show only the buttons that it allows, and docs/stages.md is drawn from it.
 */
export const transitions: readonly Transition[] = [
  { from: 'planning', command: 'submitPlan', by: 'employee', to: 'planReview' },
  { from: 'planReview', command: 'returnPlan', by: 'assessor', to: 'planning' },
  { from: 'planReview', command: 'approvePlan', by: 'assessor', to: 'active', when: 'assessmentIsClosed' },
  {
    from: 'planReview',
    command: 'approvePlan',
    by: 'assessor',
    to: 'selfAssessment',
    when: 'assessmentIsOpen',
  },
  { from: 'active', command: 'openAssessment', by: 'system', to: 'selfAssessment', when: 'assessmentIsOpen' },
  { from: 'selfAssessment', command: 'submitSelfAssessment', by: 'employee', to: 'review' },
  { from: 'review', command: 'returnSelfAssessment', by: 'assessor', to: 'selfAssessment' },
  { from: 'review', command: 'submitReview', by: 'assessor', to: 'acknowledgement' },
  { from: 'acknowledgement', command: 'acknowledge', by: 'employee', to: 'final' },
  { from: 'acknowledgement', command: 'fileAppeal', by: 'employee', to: 'appeal' },
  { from: 'acknowledgement', command: 'lapseAcknowledgement', by: 'system', to: 'final' },
  { from: 'appeal', command: 'decideAppeal', by: 'appealDecider', to: 'final' },
];

/** The part whose turn it is in a stage; undefined where only the system or nobody moves it. */
export function turnOf(stage: Stage): Part | undefined {
  return transitions.find((row) => row.from === stage && row.by !== 'system')?.by;
}

/** The commands a part may give in a stage. */
export function commandsFor(stage: Stage, part: Part): CommandName[] {
  const rows = transitions.filter((row) => row.from === stage && row.by === part);
  return [...new Set(rows.map((row) => row.command))];
}

/** The row that a command takes, if the table has one. */
export function transitionFor(
  stage: Stage,
  command: CommandName,
  assessmentOpen: boolean,
): Transition | undefined {
  const holds = (guard?: Guard) => guard === undefined || (guard === 'assessmentIsOpen') === assessmentOpen;
  return transitions.find((row) => row.from === stage && row.command === command && holds(row.when));
}
