import type { Stage } from './stage.ts';

/** Why a command is not carried out. Expected, and so a value. */
export type Refusal =
  | { reason: 'notYourTurn' }
  | { reason: 'movedOn'; stage: Stage }
  | { reason: 'tooLate'; dueAt: string }
  | { reason: 'appealNotPossible' }
  | { reason: 'resultsDoNotMatchPlan' }
  | { reason: 'notDueYet'; dueAt: string }
  | { reason: 'notThisPerson' };
