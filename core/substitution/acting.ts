import type { Actor } from '../evaluation/actor.ts';
import { isIndependent } from '../evaluation/independence.ts';
import { waitsForAPerson } from '../evaluation/stage.ts';
import { type Acting, assessorAt, type EvaluationState } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { PersonInBrief } from '../people/person.ts';
import { isInForce, type Substitution } from './substitution.ts';

/** Substitutes have substitutes, but nobody follows that for ever. */
const furthest = 5;

/** Whose turn it is by the evaluation's own people, before anybody stands in; undefined where nobody may be replaced. */
export function holderOfTurn(state: EvaluationState): PersonInBrief | undefined {
  if (!waitsForAPerson(state.stage)) return undefined;
  const turn = turnOf(state.stage);
  if (turn === 'assessor') return assessorAt(state);
  return turn === 'appealDecider' ? (state.appealDecider ?? undefined) : undefined;
}

/**
 * Who acts in this turn for whoever is away: the substitute, or the superior of the one who is away where the
 * substitute must not, or nobody: then it waits, and HR is shown that it does. Nobody takes the place of an employee in
 * their own evaluation.
 */
export function actingIn(
  state: EvaluationState,
  substitutions: readonly Substitution[],
  now: Date,
): Acting | null {
  const holder = holderOfTurn(state);
  const may = (personId: string) => mayStandIn(state, personId);
  return holder ? standInFor(holder, may, substitutions, now) : null;
}

/**
 * Who acts for somebody who is away, or their superior where the substitute must not; null where nobody is away, and
 * where nobody may: then it waits.
 */
export function standInFor(
  holder: PersonInBrief,
  may: (personId: string) => boolean,
  substitutions: readonly Substitution[],
  now: Date,
): Acting | null {
  let [person, until]: [PersonInBrief, string | null] = [holder, null];
  let first: Substitution | undefined;
  for (let step = 0; step < furthest; step += 1) {
    const found = inForceFor(person.personId, substitutions, now);
    if (!found) break;
    const next = [found.substitute, found.superior].find((each) => each && may(each.personId));
    if (!next) return null;
    first ??= found;
    until = earlier(until, found.until);
    person = next;
  }
  if (!first || person.personId === holder.personId) return null;
  return { person, for: holder, substitutionId: first.substitutionId, kind: first.kind, until };
}

/** The newest word on somebody's absence. */
function inForceFor(personId: string, substitutions: readonly Substitution[], now: Date) {
  return substitutions
    .filter((each) => each.substituted.personId === personId && isInForce(each, now))
    .sort((a, b) => (a.setAt < b.setAt ? 1 : -1))[0];
}

/**
 * Conflicts of interest: nobody acts on their own evaluation; whoever rated, or is the assessor, does not decide the
 * appeal against the rating, and whoever would decide it does not rate (annex BAB V: the appeal goes to the superior).
 */
function mayStandIn(state: EvaluationState, personId: string): boolean {
  if (turnOf(state.stage) === 'appealDecider') return isIndependent(state, personId, []);
  return personId !== state.employee.personId && personId !== state.appealDecider?.personId;
}

const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null ? a : a < b ? a : b);

/** Whoever acts for another now; nobody once its time is over, whatever the evaluation still says. */
export function actingNow({ acting }: Pick<EvaluationState, 'acting'>, now: Date): Acting | null {
  return acting && (acting.until === null || Date.parse(acting.until) >= now.getTime()) ? acting : null;
}

/** For whom somebody does what they do now; undefined when for themselves. */
export function actsFor(state: EvaluationState, actor: Actor, now: Date): Acting | undefined {
  const acting = actingNow(state, now);
  return actor.kind === 'person' && acting?.person.personId === actor.personId ? acting : undefined;
}
