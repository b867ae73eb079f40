import type { Stage } from './stage.ts';

/** An employee's own turns: what may be asked of somebody without mail on a sheet of paper, and nothing that rates. */
export const ownTaskStages = [
  'planning',
  'selfAssessment',
  'acknowledgement',
  'reply',
] as const satisfies readonly Stage[];
export type OwnTaskStage = (typeof ownTaskStages)[number];
/** The stage, where it is one in which the employee is asked for something; undefined elsewhere. */
export const ownTaskOf = (stage: Stage): OwnTaskStage | undefined =>
  ownTaskStages.find((own) => own === stage);
