import * as z from 'zod';

/** Where an evaluation stands. The order is the order of the year. */
export const stages = [
  'planning',
  'planReview',
  'planMeeting',
  'active',
  'selfAssessment',
  'assessmentMeeting',
  'review',
  'acknowledgement',
  'explanation',
  'reply',
  'appeal',
  'final',
  /** Taken out of the cycle, with a reason; may be taken back. */
  'excluded',
] as const;

export const stageSchema = z.enum(stages);
export type Stage = (typeof stages)[number];

/** The stages in which the evaluation waits for a person, and so has an open task. */
export const taskStages = [
  'planning',
  'planReview',
  'planMeeting',
  'selfAssessment',
  'assessmentMeeting',
  'review',
  'acknowledgement',
  'explanation',
  'reply',
  'appeal',
] as const satisfies readonly Stage[];

export const taskStageSchema = z.enum(taskStages);
export type TaskStage = (typeof taskStages)[number];

/** Nothing more is asked of anybody here. */
const overStages: readonly Stage[] = ['final', 'excluded'];

/** True when an evaluation has come to an end. */
export function isOver(stage: Stage): boolean {
  return overStages.includes(stage);
}

/** True when a person has to act before the evaluation can go on. */
export function waitsForAPerson(stage: Stage): stage is TaskStage {
  return (taskStages as readonly Stage[]).includes(stage);
}
