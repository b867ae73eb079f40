import type { Part } from './actor.ts';
import type { CommandName } from './commands.ts';
import { besideTheCourse } from './office-rows.ts';
import { type Stage, waitsForAPerson } from './stage.ts';
import type { Guard, Transition } from './transition.ts';

/**
 * The one table of the evaluation. `decide` reads it, the repository takes its condition from it,
 * pages show only the buttons that it allows, and docs/stages.md is drawn from it.
 */
export const transitions: readonly Transition[] = [
  { from: 'planning', command: 'submitPlan', by: 'employee', to: 'planReview' },
  { from: 'planReview', command: 'returnPlan', by: 'assessor', to: 'planning', when: 'returnsAreLeft' },
  // Sent back often enough: the two meet, and what they agree on is the plan.
  { from: 'planReview', command: 'returnPlan', by: 'assessor', to: 'planMeeting', when: 'returnsAreUsedUp' },
  { from: 'planReview', command: 'approvePlan', by: 'assessor', to: 'active', when: 'assessmentIsClosed' },
  {
    from: 'planReview',
    command: 'approvePlan',
    by: 'assessor',
    to: 'selfAssessment',
    when: 'assessmentIsOpen',
  },
  { from: 'planMeeting', command: 'settlePlan', by: 'assessor', to: 'active', when: 'assessmentIsClosed' },
  {
    from: 'planMeeting',
    command: 'settlePlan',
    by: 'assessor',
    to: 'selfAssessment',
    when: 'assessmentIsOpen',
  },
  // The superior sets the plan that the assessor has left undone: the same stage, another person.
  { from: 'planReview', command: 'passPlanOn', by: 'system', to: 'planReview' },
  // So does a meeting that was not held in time: the employee then meets the superior.
  { from: 'planMeeting', command: 'passPlanOn', by: 'system', to: 'planMeeting' },
  // A plan is developed in the course of the year (article 14(2)), by the same way as it was first set.
  {
    from: 'active',
    command: 'proposeChange',
    by: 'employee',
    to: 'planReview',
    when: 'assessmentIsClosed',
  },
  { from: 'active', command: 'askForChange', by: 'assessor', to: 'planning', when: 'assessmentIsClosed' },
  { from: 'planReview', command: 'declineChange', by: 'assessor', to: 'active', when: 'assessmentIsClosed' },
  {
    from: 'planReview',
    command: 'declineChange',
    by: 'assessor',
    to: 'selfAssessment',
    when: 'assessmentIsOpen',
  },
  { from: 'active', command: 'openAssessment', by: 'system', to: 'selfAssessment', when: 'assessmentIsOpen' },
  { from: 'selfAssessment', command: 'submitSelfAssessment', by: 'employee', to: 'review' },
  {
    from: 'review',
    command: 'returnSelfAssessment',
    by: 'assessor',
    to: 'selfAssessment',
    when: 'returnsAreLeft',
  },
  {
    from: 'review',
    command: 'returnSelfAssessment',
    by: 'assessor',
    to: 'assessmentMeeting',
    when: 'returnsAreUsedUp',
  },
  { from: 'assessmentMeeting', command: 'settleSelfAssessment', by: 'assessor', to: 'review' },
  { from: 'review', command: 'submitReview', by: 'assessor', to: 'acknowledgement' },
  // The superior rates what the assessor has left undone: the same stage, another person.
  { from: 'review', command: 'passReviewOn', by: 'system', to: 'review' },
  // A meeting that was not held in time is void: the superior reads what the employee has handed in.
  { from: 'assessmentMeeting', command: 'passReviewOn', by: 'system', to: 'review' },
  { from: 'acknowledgement', command: 'acknowledge', by: 'employee', to: 'final' },
  { from: 'acknowledgement', command: 'fileAppeal', by: 'employee', to: 'explanation' },
  { from: 'acknowledgement', command: 'lapseAcknowledgement', by: 'system', to: 'final' },
  // Both sides are heard before an appeal is decided; who is silent in time does not hold it up (annex BAB V B.4).
  { from: 'explanation', command: 'explainRating', by: 'assessor', to: 'reply' },
  { from: 'explanation', command: 'lapseExplanation', by: 'system', to: 'appeal' },
  { from: 'reply', command: 'replyToExplanation', by: 'employee', to: 'appeal' },
  { from: 'reply', command: 'lapseReply', by: 'system', to: 'appeal' },
  // The next one up decides where the decider is silent, or turns out not to be independent.
  { from: 'explanation', command: 'passAppealOn', by: 'system', to: 'explanation' },
  { from: 'appeal', command: 'passAppealOn', by: 'system', to: 'appeal' },
  { from: 'appeal', command: 'decideAppeal', by: 'appealDecider', to: 'final' },
  { from: 'selfAssessment', command: 'skipSelfAssessment', by: 'hr', to: 'review' },
  ...besideTheCourse,
];

/** Those whose turn it can be; the office and the system only help. */
const whoseTurn: readonly Part[] = ['employee', 'assessor', 'appealDecider'];

/** The part whose turn it is in a stage; undefined where it waits for nobody, whoever may act all the same. */
export function turnOf(stage: Stage): Part | undefined {
  if (!waitsForAPerson(stage)) return undefined;
  return transitions.find((row) => row.from === stage && whoseTurn.includes(row.by))?.by;
}

/** The commands a part may give in a stage. */
export function commandsFor(stage: Stage, part: Part): CommandName[] {
  const rows = transitions.filter((row) => row.from === stage && row.by === part);
  return [...new Set(rows.map((row) => row.command))];
}

/** The rows that a command may take; several where more than one part may give it. */
export function transitionsFor(
  stage: Stage,
  command: CommandName,
  holds: (guard: Guard) => boolean,
): Transition[] {
  return transitions.filter(
    (row) => row.from === stage && row.command === command && (row.when === undefined || holds(row.when)),
  );
}
