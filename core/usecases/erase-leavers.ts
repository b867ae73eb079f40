import { type Erasure, erasures } from '../evaluation/erased.ts';
import type { Clock } from '../ports/clock.ts';
import type { Leavers } from '../ports/leavers.ts';
import type { People } from '../ports/people.ts';
import type { Holds } from '../ports/privacy.ts';
import { stands } from '../privacy/hold.ts';
import { type Retention, yearsAfter, yearsBefore } from '../privacy/retention.ts';

type Ports = { people: People; leavers: Leavers; holds: Holds; clock: Clock };

/** What one run did. `more` is true where another run finds more to do. */
export type LeaversErased = { erased: number; held: number; failed: number; more: boolean };

/**
 * Erases what belongs to no evaluation of people who have left, once its time is over and no legal hold stands on
 * them (UU 27/2022 articles 8 and 43). What they wrote goes with the years of contents, their entry with the years
 * of names, both counted from the roster that they are not in any more. The law names no number of years.
 * @param atMost people looked at in one run for each of the two
 */
export async function eraseLeavers(
  { retention, atMost }: { retention: Retention; atMost: number },
  ports: Ports,
): Promise<LeaversErased> {
  const done: LeaversErased = { erased: 0, held: 0, failed: 0, more: false };
  const now = ports.clock();
  // One list tells of all that stand, held people are few: they do not take the places of others.
  const held = new Set(
    (await ports.holds.list())
      .filter((it) => it.subject === 'person' && stands(it))
      .map((it) => it.subjectId),
  );
  for (const what of erasures) {
    const years = what === 'contents' ? retention.contentsYears : retention.namesYears;
    const due = await ports.leavers.due(what, yearsBefore(now, years), atMost + held.size + 1);
    const open = due.filter((personId) => !held.has(personId));
    done.held += due.length - open.length;
    if (open.length > atMost) done.more = true;
    for (const personId of open.slice(0, atMost)) await eraseOne({ personId, what, years }, done, now, ports);
  }
  return done;
}

/** One person who cannot be erased holds up no other. */
async function eraseOne(
  { personId, what, years }: { personId: string; what: Erasure; years: number },
  done: LeaversErased,
  now: Date,
  { people, leavers, holds }: Ports,
): Promise<void> {
  try {
    // Lists lag behind: whoever has come back, or was held a moment ago, is left alone.
    const [person, on] = await Promise.all([people.load(personId), holds.on('person', personId)]);
    if (!person?.leftAt || yearsAfter(person.leftAt, years) > now) return;
    if (on.some(stands)) {
      done.held += 1;
      return;
    }
    if ((await leavers.erase(personId, what)) > 0) done.erased += 1;
  } catch {
    done.failed += 1;
  }
}
