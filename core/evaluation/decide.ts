import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { actingIn, actingNow, actsFor } from '../substitution/acting.ts';
import type { Substitution } from '../substitution/substitution.ts';
import type { Actor, Part } from './actor.ts';
import { afterAppealStep, appealRefusal } from './appeal.ts';
import { type AuditEvent, canonical } from './audit.ts';
import { refusalOf } from './command-refusal.ts';
import { type Command, leavesTheTask } from './commands.ts';
import { effectsOf, effectsOfStaying } from './consequences.ts';
import { dueAtFor } from './deadlines.ts';
import { afterDelivery, deliveryRefusal } from './delivery.ts';
import { distributionRefusal, type RatingStanding } from './distribution-refusal.ts';
import type { StoredDocument } from './documents.ts';
import type { Effect } from './effects.ts';
import { guardHolds } from './guards.ts';
import { applied, documentOf } from './outcome-of-command.ts';
import { setByTheSuperior } from './overdue-plan.ts';
import { replacedByTheSuperior } from './overdue-review.ts';
import { planSetting } from './plan-setting.ts';
import { afterPrivacyAct } from './privacy-acts.ts';
import { eventOf } from './record-line.ts';
import type { Refusal } from './refusal.ts';
import { dueAfterPause, turnTaken } from './returns.ts';
import { waitsForAPerson } from './stage.ts';
import { assessorAt, type EvaluationState, taskVersionOf } from './state.ts';
import { transitionsFor, turnOf } from './transitions.ts';

/** Everything that one change writes, in one transaction. */
export type Change = {
  /** The version the change stands on; the repository makes it the condition. */
  expected: { version: number; stage: EvaluationState['stage'] };
  next: EvaluationState;
  event: AuditEvent;
  document: StoredDocument | null;
  effects: Effect[];
};

export type Decision = { decided: true; change: Change } | { decided: false; refusal: Refusal };

/** What `decide` knows besides the evaluation; time and digest are passed in, so that it stays pure. */
export type Circumstances = {
  now: Date;
  cycle: Cycle;
  calendar: WorkingCalendar;
  digest: (text: string) => string;
  /** How the assessor's other ratings stand; only a review needs it. */
  standing?: RatingStanding | undefined;
  /** When the mail service delivered the notice of the result; null where it did not, as far as is known. */
  delivered?: string | null | undefined;
  /** Who acts for those whose turn it may be; none where nobody is away. */
  substitutions?: readonly Substitution[];
  /** Of the request that asks; left out where nobody asked. */
  reference?: string | undefined;
};

/**
 * The parts that an actor plays in an evaluation as of an instant; strangers play none. While somebody acts for
 * another, the turn is theirs alone.
 */
export function partsOf(state: EvaluationState, actor: Actor, now: Date): Part[] {
  if (actor.kind !== 'person') return [actor.kind];
  const acting = actingNow(state, now);
  const turn = turnOf(state.stage);
  const { employee, appealDecider } = state;
  const holders = [
    ['employee', employee],
    ['assessor', turn === 'assessor' && acting ? acting.person : assessorAt(state)],
    ['appealDecider', turn === 'appealDecider' && acting ? acting.person : appealDecider],
  ] as const;
  return holders.flatMap(([part, holder]) => (holder?.personId === actor.personId ? [part] : []));
}

/**
 * Decides a command on an evaluation: a pure function of where it stands, who asks and when.
 * Refuses, in this order, what the table of transitions does not allow, whoever may not, and what comes too late.
 */
export function decide(
  state: EvaluationState,
  command: Command,
  actor: Actor,
  about: Circumstances,
): Decision {
  const rows = transitionsFor(state.stage, command.name, (guard) => guardHolds(guard, state, about));
  if (rows.length === 0) return refuse({ reason: 'movedOn', stage: state.stage });
  const played = partsOf(state, actor, about.now);
  const row = rows.find(({ by }) => played.includes(by));
  if (!row) return refuse({ reason: 'notYourTurn' });
  const refusal =
    refusalOf(state, command, about) ??
    deliveryRefusal(state, command, actor, about) ??
    appealRefusal(state, command, about) ??
    (command.name === 'submitReview' ? distributionRefusal(state, command.review, about) : undefined);
  if (refusal) return refuse(refusal);
  const document = documentOf(state, command, about.standing);
  const stays = row.to === state.stage;
  const { reference: _, askedSince: __, ...carried } = applied(state, command, document, about.now);
  const arrived: EvaluationState = {
    ...carried,
    ...(leavesTheTask(command.name) ? { askedSince: taskVersionOf(state) } : {}),
    ...(stays ? {} : { ...arrival(state, row.to, about), ...turnTaken(state, command, row.to, about) }),
    ...(command.name === 'passReviewOn' ? replacedByTheSuperior(state, about) : {}),
    ...planSetting(state, command, about),
    ...(command.name === 'passPlanOn' ? setByTheSuperior(state, about) : {}),
    askedAt: askedAt(state, row.to, command, about.now),
    ...afterAppealStep(state, command, about),
    ...afterDelivery(state, command, actor, about),
    ...afterPrivacyAct(state, command, about.now),
    version: state.version + 1,
    ...(about.reference ? { reference: about.reference } : {}),
  };
  const next = { ...arrived, ...stoodInFor(arrived, state, command, actor, about) };
  if (isSubstitution(command) && canonical(next.acting) === canonical(state.acting))
    return refuse({ reason: 'sameActing' });
  const event = eventOf(state, next, command, actor, document, about);
  const change = {
    expected: { version: state.version, stage: state.stage },
    next: { ...next, lastHash: event.hash },
    event,
    document,
    effects: stays ? effectsOfStaying(state, next, command, actor) : effectsOf(state, next, actor),
  };
  return { decided: true, change };
}

/** A later date, and news of a delivery, ask nothing anew. */
function askedAt(state: EvaluationState, stage: EvaluationState['stage'], command: Command, now: Date) {
  if (leavesTheTask(command.name)) return state.askedAt;
  return waitsForAPerson(stage) ? now.toISOString() : null;
}

/** Who acts next for somebody who is away; and that somebody else than the assessor rated, if so. */
function stoodInFor(
  arrived: EvaluationState,
  state: EvaluationState,
  command: Command,
  actor: Actor,
  { now, substitutions = [] }: Circumstances,
): Pick<EvaluationState, 'acting' | 'rated'> {
  const rater = command.name === 'submitReview' ? actsFor(state, actor, now) : undefined;
  return {
    // A later date asks nobody anew, and so nobody else.
    acting: leavesTheTask(command.name) ? state.acting : actingIn(arrived, substitutions, now),
    rated: rater && arrived.rated ? { ...arrived.rated, by: rater.person } : arrived.rated,
  };
}

const isSubstitution = ({ name }: Command) => name === 'beginSubstitution' || name === 'endSubstitution';

/** What is new about an evaluation that comes into a stage. */
function arrival(state: EvaluationState, stage: EvaluationState['stage'], about: Circumstances) {
  const ratedBySuperior = state.replacedAssessor !== null;
  return {
    stage,
    stageSince: about.now.toISOString(),
    dueAt: dueAfterPause(state, stage, dueAtFor(stage, { ...state, ...about, ratedBySuperior }), about),
  };
}

const refuse = (refusal: Refusal): Decision => ({ decided: false, refusal });
