import type { Stage } from './stage.ts';

/** Why a command is not carried out. Expected, and so a value. */
export type Refusal =
  | { reason: 'notYourTurn' }
  | { reason: 'movedOn'; stage: Stage }
  | { reason: 'tooLate'; dueAt: string }
  | { reason: 'appealNotPossible' }
  | { reason: 'resultsDoNotMatchPlan' }
  /** `path` and `code` as at a field of the plan's form. */
  | { reason: 'planIncomplete'; path: string; code: string }
  /** The same in the form of the review. */
  | { reason: 'reviewIncomplete'; path: string; code: string }
  /** A meeting is held after both were asked to it, and not in days to come. */
  | { reason: 'meetingNotThen' }
  /** Whoever should act acts already. */
  | { reason: 'sameActing' }
  | { reason: 'notDueYet'; dueAt: string }
  | { reason: 'notLater'; dueAt: string }
  | { reason: 'notThisPerson' }
  /** Nothing proves that the result came to the employee: their days have not begun. */
  | { reason: 'notDelivered' }
  /** It is proven already; a second proof changes no days. */
  | { reason: 'alreadyDelivered' }
  /** On paper between delivery was asked for and today, and recorded within a few days. */
  | { reason: 'paperNotThen' }
  | { reason: 'witnessNotIndependent' }
  /** There is no plan that stays as it was. */
  | { reason: 'noPlanInForce' };
