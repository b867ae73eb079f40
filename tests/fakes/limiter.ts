import { windowAt } from '../../core/limits/limits.ts';
import type { Limiter } from '../../core/ports/limiter.ts';

/** Counts in memory, beside the store: what is counted is no business of anybody's record. */
export function fakeLimiter(): Limiter {
  const counts = new Map<string, number>();
  return {
    take: async (counted, now) => {
      const waits = counted.flatMap(({ name, limit }) => {
        const { from, until } = windowAt(now, limit);
        const key = `${name} ${from}`;
        const times = counts.get(key) ?? 0;
        if (times >= limit.times) return [until * 1000];
        counts.set(key, times + 1);
        return [];
      });
      return waits.length > 0 ? new Date(Math.max(...waits)) : undefined;
    },
  };
}
