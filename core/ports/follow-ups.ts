import type { Effect } from '../evaluation/effects.ts';
import type { FollowUp } from '../evaluation/follow-up.ts';

/** Follow-up plans, one for an evaluation. */
export interface FollowUps {
  load(evaluationId: string): Promise<FollowUp | undefined>;
  /** Writes a plan whose version follows the one that is there, and posts effects in the same transaction. */
  save(plan: FollowUp, effects: Effect[], now: Date): Promise<'saved' | 'conflict'>;
  /** Plans with a date until a day, of which people are still to be reminded. May lag behind for a moment. */
  due(until: string): Promise<FollowUp[]>;
}
