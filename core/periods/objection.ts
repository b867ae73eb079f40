import { afterWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import { type Cycle, headInBrief } from '../cycle/cycle.ts';
import type { Office } from '../evaluation/move.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import type { PersonInBrief } from '../people/person.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import { standInFor } from '../substitution/acting.ts';
import type { Substitution } from '../substitution/substitution.ts';
import type { Evaluator } from './evaluator.ts';
import type { OpenObjection } from './line.ts';

/** Whose office a period is, with all by which people stand in for each other. */
type About = {
  state: Pick<EvaluationState, 'employee' | 'population' | 'ruleSet'>;
  cycle: Cycle;
  substitutions: readonly Substitution[];
  now: Date;
};

/** Who explains the result: the assessor of the period, or whoever acts for them (annex BAB V B.4). */
export function explainerOf({ assessor, appealDecider }: Office, about: About): Evaluator {
  const barred = [about.state.employee.personId, appealDecider?.personId];
  return holding(assessor, barred, { ...about, bySuperior: false });
}

/**
 * Whose it is to decide: the superior of the assessor (article 29, annex BAB V B.2), or the head of the body where the
 * body has set so for the year too; never anybody who rated. Whoever let the days pass is followed by the next one up.
 * Null where nobody is above, or the body has another way: such a result is final (annex BAB IV A.12).
 * @param about.raterId who recorded the result; undefined where that is not known
 */
export function holderOfDecision(
  { assessor, appealDecider }: Office,
  { state, cycle, raterId, passed }: Pick<About, 'state' | 'cycle'> & Disputed,
): PersonInBrief | null {
  const { route } = cycle.appeals[state.population];
  if (route === 'none' || appealDecider === null) return null;
  if (passed) return passed.to;
  const holder = route === 'headOfBody' ? headInBrief(cycle) : appealDecider;
  const barred = [state.employee.personId, assessor.personId, raterId];
  return barred.includes(holder.personId) ? null : holder;
}

type Disputed = {
  raterId: string | undefined;
  /** Who has explained the result, perhaps for the assessor: whoever spoke for one side does not decide. */
  explainerId?: string | undefined;
  passed: OpenObjection['passed'];
};

/** Who decides now: whose it is, or whoever acts for them, but for those who rated, explained or were silent. */
export function periodDeciderOf(office: Office, about: About & Disputed): Evaluator | null {
  const holder = holderOfDecision(office, about);
  const { state, raterId, explainerId, passed } = about;
  const barred = [
    ...[state.employee.personId, office.assessor.personId, raterId, explainerId],
    ...(passed?.silent ?? []),
  ];
  return holder && holding(holder, barred, { ...about, bySuperior: true });
}

function holding(
  holder: PersonInBrief,
  barred: readonly (string | undefined)[],
  { substitutions, now, bySuperior }: About & { bySuperior: boolean },
): Evaluator {
  const acting = standInFor(holder, (personId) => !barred.includes(personId), substitutions, now);
  const { personId, name } = holder;
  return {
    person: acting?.person ?? holder,
    bySuperior,
    onBehalfOf: acting && { personId, name, kind: acting.kind },
  };
}

type Counted = { state: About['state']; cycle: Pick<Cycle, 'appeals'>; calendar: WorkingCalendar };

/**
 * Until when somebody may object who received the document at an instant (annex BAB V B.2); a body may give more days
 * than the rules, never fewer.
 */
export function objectableUntil(receivedAt: string, { state, cycle, calendar }: Counted): string {
  const lawful = ruleSetOf(state.ruleSet).deadlines.appealFiling.workingDays;
  const days = Math.max(lawful, cycle.appeals[state.population].filingDays ?? lawful);
  return afterWorkingDays(new Date(receivedAt), days, calendar);
}

/** Until when an objection is explained, and decided (annex BAB V B.4 and B.6). */
export function objectionDeadlines(
  at: string,
  { state, calendar }: Omit<Counted, 'cycle'>,
): { explainBy: string; decideBy: string } {
  const counted = { ruleSet: ruleSetOf(state.ruleSet), calendar };
  const from = new Date(at);
  return {
    explainBy: deadlineOf('appealExplanation', from, counted),
    decideBy: deadlineOf('appealDecision', from, counted),
  };
}

/** Until when an objection is decided by whoever it is with: whoever it was passed on to has the same days anew. */
export function decisionDueAt({ at, passed }: OpenObjection, about: Omit<Counted, 'cycle'>): string {
  return objectionDeadlines(passed?.at ?? at, about).decideBy;
}

/** True once an objection is ripe: the assessor has explained, or has let the time for it pass. */
export function mayBeDecided(
  { at, explained }: OpenObjection,
  about: Omit<Counted, 'cycle'> & { now: Date },
): boolean {
  return explained || Date.parse(objectionDeadlines(at, about).explainBy) < about.now.getTime();
}
