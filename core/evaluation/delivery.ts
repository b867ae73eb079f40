import { localDate, startOfDay, type WorkingCalendar } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { deadlineOf } from '../rules/deadline-of.ts';
import { ruleSetOf } from '../rules/registry.ts';
import type { Actor } from './actor.ts';
import type { Command } from './commands.ts';
import { dueAtFor } from './deadlines.ts';
import { type Delivery, type Proof, undelivered, type Witnessed } from './delivery-record.ts';
import type { Refusal } from './refusal.ts';
import { type EvaluationState, partyOf } from './state.ts';
import { paperRefusal } from './witness.ts';

/** `delivered`: when the mail service delivered the notice; null or left out where that is not known. */
type About = { now: Date; cycle: Cycle; calendar: WorkingCalendar; delivered?: string | null | undefined };

/** What proves that the result came to the employee; undefined where nothing does. What the record holds comes first. */
export function proofOf(
  { delivery }: EvaluationState,
  delivered: string | null | undefined,
): Proof | undefined {
  return delivery?.proof ?? (delivered ? { how: 'mail', at: delivered } : undefined);
}

/** Until when the assessor delivers the result: 14 working days after they signed it, a superior who rated 7 (annex BAB V A.5, A.9). */
export function deliveryDueAt(
  { stageSince, replacedAssessor, ruleSet }: EvaluationState,
  calendar: WorkingCalendar,
): string {
  const name = replacedAssessor ? 'superiorDelivery' : 'delivery';
  return deadlineOf(name, new Date(stageSince), { ruleSet: ruleSetOf(ruleSet), calendar });
}

/** The end of the days to sign or object, where they begin at an instant: they run from receipt (annex BAB V A.6, A.10, B.2). */
function daysFrom(at: string, state: EvaluationState, { cycle, calendar }: About): string {
  const about = { ...state, now: new Date(at), cycle, calendar };
  const due = dueAtFor('acknowledgement', { ...about, ratedBySuperior: state.replacedAssessor !== null });
  return due ?? at;
}

/** The last instant to sign or object; null while nothing proves delivery: days that have not begun do not end. */
export function lastInstant(state: EvaluationState, about: About): string | null {
  const proof = proofOf(state, about.delivered);
  if (!proof) return null;
  if (state.delivery?.proof && state.dueAt) return state.dueAt;
  const counted = daysFrom(proof.at, state, about);
  // The date that people were told holds where it is the later one, unless it was set while delivery was still to come.
  const told = state.delivery?.fallen ? null : state.dueAt;
  return told !== null && told > counted ? told : counted;
}

/** Why a step of the delivery, or of what follows from it, is not lawful here. */
export function deliveryRefusal(
  state: EvaluationState,
  command: Command,
  actor: Actor,
  about: About,
): Refusal | undefined {
  const proof = proofOf(state, about.delivered);
  const last = lastInstant(state, about);
  switch (command.name) {
    case 'acknowledge':
    case 'fileAppeal':
      return last !== null && isPast(last, about.now) ? { reason: 'tooLate', dueAt: last } : undefined;
    case 'lapseAcknowledgement':
      if (last === null) return { reason: 'notDelivered' };
      return isPast(last, about.now) ? undefined : { reason: 'notDueYet', dueAt: last };
    case 'confirmReceipt':
      return proof ? { reason: 'alreadyDelivered' } : undefined;
    case 'noteDelivery':
      return changesTheDays(state, command.at, about) ? undefined : { reason: 'alreadyDelivered' };
    case 'passDeliveryOn':
      return proof ? { reason: 'alreadyDelivered' } : notFallenYet(state, about);
    case 'recordDelivery':
      return proof ? { reason: 'alreadyDelivered' } : paperRefusal(state, command, actor, about);
    case 'recordRefusal':
      if (state.delivery?.refusal) return { reason: 'alreadyDelivered' };
      return paperRefusal(state, command, actor, about);
    case 'recordAcknowledgement':
      return lateOnPaper(last, command.on, about) ?? paperRefusal(state, command, actor, about);
    case 'printSheet':
      // Whoever has a sheet can act for its person: nobody who plays a part in the evaluation prints it.
      return actor.kind !== 'system' && partyOf(state, actor.personId)
        ? { reason: 'notThisPerson' }
        : undefined;
    default:
      return undefined;
  }
}

const isPast = (instant: string, now: Date) => Date.parse(instant) < now.getTime();

/** What was signed in time is signed, on whichever day it is recorded. */
function lateOnPaper(last: string | null, on: string, { calendar }: About): Refusal | undefined {
  const late = last !== null && on > localDate(new Date(last), calendar.utcOffsetHours);
  return late ? { reason: 'tooLate', dueAt: last } : undefined;
}

/** True where the notice arrived on another day than it was sent: the days end later then. */
function changesTheDays(state: EvaluationState, at: string, about: About): boolean {
  if (state.delivery?.proof) return false;
  const due = daysFrom(at, state, about);
  return state.delivery?.fallen != null || state.dueAt === null || due > state.dueAt;
}

function notFallenYet(state: EvaluationState, { now, calendar }: About): Refusal | undefined {
  const fallen = state.delivery?.fallen;
  // Below the office there is nobody else to ask.
  if (fallen?.to === 'hr') return { reason: 'notThisPerson' };
  const dueAt = fallen?.dueAt ?? deliveryDueAt(state, calendar);
  return isPast(dueAt, now) ? undefined : { reason: 'notDueYet', dueAt };
}

/**
 * What a step of the delivery changes besides the stage. The regulation gives a superior who signs in an assessor's
 * place 7 working days to deliver (annex BAB V A.9) and is silent on an assessor who signed and did not deliver: that
 * it falls to the same superior with the same days, and then to the office of personnel, is a choice of ours. So is
 * that a refusal to sign before a witness proves delivery: whoever refuses a document has seen it. It takes no days
 * away, and the right to object (article 29) stays until they are over.
 */
export function afterDelivery(
  state: EvaluationState,
  command: Command,
  actor: Actor,
  about: About,
): Partial<Pick<EvaluationState, 'delivery' | 'dueAt'>> {
  const before = state.delivery ?? undelivered;
  const proven = (proof: Proof, more: Partial<Delivery> = {}) => ({
    delivery: { ...before, ...more, proof },
    dueAt: daysFrom(proof.at, state, about),
  });
  switch (command.name) {
    case 'confirmReceipt':
      return proven({ how: 'opened', at: about.now.toISOString() });
    case 'noteDelivery':
      return proven({ how: 'mail', at: command.at });
    case 'passDeliveryOn':
      return fallenOn(state, command.why, about);
    case 'recordDelivery':
      return proven(onPaper('handedOver', command.on, about), {
        handedOver: witnessed(state, command, actor),
      });
    case 'recordRefusal': {
      const refusal = witnessed(state, command, actor);
      if (proofOf(state, about.delivered)) return { delivery: { ...before, refusal } };
      return proven(onPaper('refused', command.on, about), { refusal });
    }
    case 'recordAcknowledgement': {
      const proof = proofOf(state, about.delivered) ?? onPaper('handedOver', command.on, about);
      return { delivery: { ...before, proof, signed: witnessed(state, command, actor) } };
    }
    case 'lapseAcknowledgement':
      return { delivery: { ...before, proof: proofOf(state, about.delivered) ?? null } };
    default:
      return {};
  }
}

const onPaper = (how: Proof['how'], on: string, { calendar }: About): Proof => ({
  how,
  at: startOfDay(on, calendar.utcOffsetHours),
});

function witnessed(
  { version }: EvaluationState,
  { on, witness }: Pick<Witnessed, 'on' | 'witness'>,
  actor: Actor,
): Witnessed {
  return { on, witness, recordedBy: actor.kind === 'system' ? '' : actor.personId, seq: version + 1 };
}

/** The employee has all of their days after the last day on which it may still be delivered. */
function fallenOn(
  state: EvaluationState,
  why: NonNullable<Delivery['fallen']>['why'],
  about: About,
): Pick<EvaluationState, 'delivery' | 'dueAt'> {
  const before = state.delivery ?? undelivered;
  const counted = { ruleSet: ruleSetOf(state.ruleSet), calendar: about.calendar };
  const dueAt = deadlineOf('superiorDelivery', about.now, counted);
  const to = state.appealDecider && !before.fallen ? 'superior' : 'hr';
  return {
    delivery: { ...before, fallen: { to, at: about.now.toISOString(), dueAt, why } },
    dueAt: daysFrom(dueAt, state, about),
  };
}
