import { type Erasure, erasures } from '../evaluation/erased.ts';
import { withoutSuperior } from '../ideas/forgotten.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ideas } from '../ports/ideas.ts';
import type { Leavers } from '../ports/leavers.ts';
import type { People } from '../ports/people.ts';
import type { Holds } from '../ports/privacy.ts';
import type { Substitutions } from '../ports/substitutions.ts';
import { stands } from '../privacy/hold.ts';
import { type Retention, yearsAfter, yearsBefore } from '../privacy/retention.ts';
import { peopleOf, withoutNamesOf } from '../substitution/forgotten.ts';

type Ports = {
  people: People;
  leavers: Leavers;
  holds: Holds;
  ideas: Pick<Ideas, 'list' | 'replace'>;
  substitutions: Pick<Substitutions, 'all' | 'revise'>;
  clock: Clock;
};
type Order = { retention: Retention; atMost: number; held: ReadonlySet<string> };

/** What one run did. `more` is true where another run finds more to do. */
export type LeaversErased = { erased: number; held: number; failed: number; more: boolean };

/**
 * Erases what belongs to no evaluation of people who have left, once its time is over and no legal hold keeps anything
 * of them (UU 27/2022 articles 8 and 43). What they wrote goes with the years of contents; with the years of names
 * their entry, and before it their name where others keep it. Both are counted from the roster that they are not in
 * any more. The law names no number of years.
 * @param order.atMost people looked at in one run for each of the two
 * @param order.held everybody of whom a legal hold keeps something
 */
export async function eraseLeavers(order: Order, ports: Ports): Promise<LeaversErased> {
  const done: LeaversErased = { erased: 0, held: 0, failed: 0, more: false };
  for (const what of erasures) {
    const open = await openFor(what, order, done, ports);
    if (open.length === 0) continue;
    const tied = what === 'names' ? await forgetInSubstitutions(open, order, done, ports) : new Set();
    for (const personId of open.filter((id) => !tied.has(id)))
      await eraseOne({ personId, what, held: order.held }, done, ports);
  }
  return done;
}

/** Whose time is over and who is not held. Held people are few: they do not take the places of others. */
async function openFor(
  what: Erasure,
  { retention, atMost, held }: Order,
  done: LeaversErased,
  { leavers, people, holds, clock }: Ports,
): Promise<string[]> {
  const now = clock();
  const years = what === 'contents' ? retention.contentsYears : retention.namesYears;
  const due = await leavers.due(what, yearsBefore(now, years), atMost + held.size + 1);
  const free = due.filter((personId) => !held.has(personId));
  done.held += due.length - free.length;
  if (free.length > atMost) done.more = true;
  const open: string[] = [];
  for (const personId of free.slice(0, atMost)) {
    // Lists lag behind: whoever has come back, or was held a moment ago, is left alone.
    const [person, on] = await Promise.all([people.load(personId), holds.on('person', personId)]);
    if (!person?.leftAt || yearsAfter(person.leftAt, years) > now) continue;
    if (on.some(stands)) done.held += 1;
    else open.push(personId);
  }
  return open;
}

/**
 * Empties their names in what is kept of who stood in for whom, in one go for all.
 * @returns who is not to be erased in this run: somebody else in such a substitution is held, or it could not be done
 */
async function forgetInSubstitutions(
  open: readonly string[],
  { held }: Order,
  done: LeaversErased,
  { substitutions }: Ports,
): Promise<ReadonlySet<string>> {
  try {
    const kept = (await substitutions.all()).map(peopleOf).filter((ids) => ids.some((id) => held.has(id)));
    const tied = new Set(kept.flat());
    const gone = new Set(open.filter((personId) => !tied.has(personId)));
    done.held += open.length - gone.size;
    await substitutions.revise((one) => withoutNamesOf(one, gone));
    return tied;
  } catch {
    done.failed += open.length;
    return new Set(open);
  }
}

/** One person who cannot be erased holds up no other. */
async function eraseOne(
  { personId, what, held }: { personId: string; what: Erasure; held: ReadonlySet<string> },
  done: LeaversErased,
  ports: Ports,
): Promise<void> {
  try {
    if (what === 'names' && (await forgetInIdeas(personId, held, ports)) === 'held') done.held += 1;
    else if ((await ports.leavers.erase(personId, what)) > 0) done.erased += 1;
  } catch {
    done.failed += 1;
  }
}

const page = 100;

/** Empties the name of a superior in the ideas of people who are still there; an author who is held keeps it. */
async function forgetInIdeas(
  personId: string,
  held: ReadonlySet<string>,
  { ideas, clock }: Ports,
): Promise<'forgotten' | 'held'> {
  let after: string | undefined;
  let outcome: 'forgotten' | 'held' = 'forgotten';
  do {
    const request = { limit: page, ...(after ? { after } : {}) };
    const found = await ideas.list({ of: 'team', supervisorId: personId }, request);
    for (const idea of found.items) {
      const next = withoutSuperior(idea);
      if (held.has(idea.author.personId)) outcome = 'held';
      else if (next && (await ideas.replace(next, [], clock())) === 'conflict')
        throw new Error('an idea changed meanwhile');
    }
    after = found.next;
  } while (after);
  return outcome;
}
