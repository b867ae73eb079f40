import type { Clock } from '../ports/clock.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import type { Retention } from '../privacy/retention.ts';
import { isLongOver, peopleOf } from '../substitution/forgotten.ts';

type Ports = { substitutions: Pick<Substitutions, 'revise'>; clock: Clock };

/**
 * Takes out substitutions that have been over for the years of contents, unless somebody in them is held.
 * @returns how many are gone now
 */
export async function eraseSubstitutions(
  { retention, held }: { retention: Retention; held: ReadonlySet<string> },
  { substitutions, clock }: Ports,
): Promise<number> {
  const now = clock();
  return substitutions.revise((one) => {
    const isDue = isLongOver(one, retention.contentsYears, now);
    return isDue && !peopleOf(one).some((personId) => held.has(personId)) ? null : one;
  });
}
