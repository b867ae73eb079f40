import { nextDate } from '../../core/evaluation/follow-up.ts';
import type { FollowUps } from '../../core/ports/follow-ups.ts';
import { by, copy, postTo, type Store } from './store.ts';

/** Follow-up plans in memory. */
export function fakeFollowUps(store: Store): FollowUps {
  return {
    load: async (evaluationId) => copy(store.followUps.get(evaluationId)),
    save: async (plan, effects, now) => {
      const there = store.followUps.get(plan.evaluationId);
      if (JSON.stringify(there) === JSON.stringify(plan)) return 'saved';
      if ((there?.version ?? 0) !== plan.version - 1) return 'conflict';
      store.followUps.set(plan.evaluationId, copy(plan));
      postTo(store, `${plan.evaluationId}-f${plan.version}`, effects, now.toISOString());
      return 'saved';
    },
    due: async (until) =>
      copy(
        [...store.followUps.values()]
          .filter((plan) => (nextDate(plan) ?? '9999') <= until)
          .sort(by((plan) => `${nextDate(plan)}#${plan.evaluationId}`)),
      ),
  };
}
