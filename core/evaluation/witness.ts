import { localDate, startOfDay, type WorkingCalendar, workingDaysUntil } from '../calendar/working-days.ts';
import type { Actor } from './actor.ts';
import type { Witness } from './delivery-record.ts';
import { ratersOf } from './independence.ts';
import type { Refusal } from './refusal.ts';
import { type EvaluationState, partyOf } from './state.ts';

/**
 * Working days within which what was done on paper is recorded: a choice of ours, the regulation names none. Days are
 * counted from the paper's own date, so a date of long ago would take them away.
 */
export const recordedWithin = 5;

/**
 * Why something on paper cannot be recorded. Nobody records their own signature, whoever records it is no witness, and
 * neither is anybody who rates: what is proven by one pair of eyes is proven by none. The regulation is silent on
 * witnesses; who is not known to be independent is refused.
 */
export function paperRefusal(
  state: EvaluationState,
  paper: { on: string; witness: Witness },
  actor: Actor,
  about: { now: Date; calendar: WorkingCalendar },
): Refusal | undefined {
  if (actor.kind === 'system') return { reason: 'notThisPerson' };
  if (actor.personId === state.employee.personId) return { reason: 'notThisPerson' };
  if (!isThen(state, paper.on, about)) return { reason: 'paperNotThen' };
  return isIndependentWitness(state, paper.witness, actor.personId)
    ? undefined
    : { reason: 'witnessNotIndependent' };
}

/** True for somebody other than the employee, whoever rated or was to rate, and whoever records it. */
export function isIndependentWitness(state: EvaluationState, witness: Witness, recorderId: string): boolean {
  const barred = [state.employee.personId, recorderId, ...ratersOf(state)];
  if (witness.personId !== null) return !barred.includes(witness.personId);
  // A name alone: it must not be that of somebody who is barred.
  const parties = [...barred.map((personId) => partyOf(state, personId)), state.replacedAssessor];
  const names = parties.flatMap((party) => (party ? [plain(party.name)] : []));
  return !names.includes(plain(witness.name));
}

/** A name without its case, its spaces and its titles after a comma. */
const plain = (name: string) =>
  (name.split(',')[0] ?? '').toLocaleLowerCase('id').replaceAll(/[^\p{L}\p{N}]/gu, '');

function isThen(
  { stageSince }: EvaluationState,
  on: string,
  { now, calendar }: { now: Date; calendar: WorkingCalendar },
): boolean {
  const { utcOffsetHours } = calendar;
  const asked = localDate(new Date(stageSince), utcOffsetHours);
  const today = localDate(now, utcOffsetHours);
  if (on < asked || on > today) return false;
  return workingDaysUntil(new Date(startOfDay(on, utcOffsetHours)), now, calendar) <= recordedWithin;
}
