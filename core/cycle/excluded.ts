import { type Retention, yearsAfter } from '../privacy/retention.ts';
import type { Cycle } from './cycle.ts';

/**
 * A cycle without what its time is over of about those who were taken out before they were enrolled: the reason goes
 * with contents, the name with names, as in an evaluation that was taken out (UU 27/2022 article 43). Their ids stay,
 * so that nobody is enrolled after all. Undefined where nothing is due.
 */
export function withoutOldExclusions(
  cycle: Cycle,
  { contentsYears, namesYears }: Retention,
  { now, held }: { now: Date; held: ReadonlySet<string> },
): Cycle | undefined {
  let changed = false;
  const excluded = cycle.excluded.map((one) => {
    if (held.has(one.personId)) return one;
    const reason = yearsAfter(one.at, contentsYears) <= now ? '' : one.reason;
    const name = yearsAfter(one.at, namesYears) <= now ? '' : one.name;
    changed ||= reason !== one.reason || name !== one.name;
    return { ...one, reason, name };
  });
  return changed ? { ...cycle, version: cycle.version + 1, excluded } : undefined;
}
