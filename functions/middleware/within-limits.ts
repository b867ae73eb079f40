import { type Counted, type Limit, limits } from '../../core/limits/limits.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Limiter } from '../../core/ports/limiter.ts';
import type { Log } from '../../core/ports/log.ts';
import { TooMany } from './web-error.ts';

export type LimitPorts = { limiter: Limiter; clock: Clock; log: Log };
type Deed = keyof typeof limits;

/**
 * Counts a deed by link, person and network address, as far as each is known and limited.
 * @throws TooMany when one of them has done it too often; what was sent comes back with the page
 */
export async function withinLimits(
  deed: Deed,
  by: { link?: string; person?: string; address?: string },
  { limiter, clock, log }: LimitPorts,
): Promise<void> {
  const limited: Partial<Record<string, Limit>> = limits[deed];
  const counted = Object.entries(by).flatMap(([what, who]): Counted[] => {
    const limit = limited[what];
    return limit && who ? [{ name: `${deed} ${what} ${who}`, limit }] : [];
  });
  const retryAt = await limiter.take(counted, clock());
  if (!retryAt) return;
  log.warn('TOO_MANY', { deed });
  throw new TooMany(retryAt);
}
