import { afterWorkingDays, type WorkingCalendar, workingDaysUntil } from '../calendar/working-days.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Command } from './commands.ts';
import { type Stage, waitsForAPerson } from './stage.ts';
import type { EvaluationState } from './state.ts';

type Returned = 'plan' | 'selfAssessment';
type Times = { now: Date; calendar: WorkingCalendar };

/** The document that each stage may send back. */
const sentBackFrom: Partial<Record<Stage, Returned>> = { planReview: 'plan', review: 'selfAssessment' };
/** The document that each meeting settles. */
const settledIn: Partial<Record<Stage, Returned>> = {
  planMeeting: 'plan',
  assessmentMeeting: 'selfAssessment',
};

/**
 * How often the document of this stage went back, and what becomes of it when it is sent back now: it is returned,
 * or both meet, or, once they have met, neither. The limit is the cycle's; the regulation wants a dialogue and sets
 * none (article 14).
 */
export function returnsOf(
  { stage, returns, meetings }: Pick<EvaluationState, 'stage' | 'returns' | 'meetings'>,
  { returnsAtMost }: Pick<Cycle, 'returnsAtMost'>,
): { done: number; atMost: number; next: 'return' | 'meeting' | 'none' } | undefined {
  const document = sentBackFrom[stage];
  if (!document) return undefined;
  const done = returns?.[document] ?? 0;
  const next = meetings?.[document] ? 'none' : done < returnsAtMost ? 'return' : 'meeting';
  return { done, atMost: returnsAtMost, next };
}

/** Both sides meet in this stage. */
export function waitsForMeeting(stage: Stage): boolean {
  return stage in settledIn;
}

/** What a decision leaves behind besides stage and date: how often was returned, what was agreed, what went back. */
export function turnTaken(
  state: EvaluationState,
  command: Command,
  to: Stage,
  about: Times,
): Pick<EvaluationState, 'returns' | 'meetings' | 'sentBack'> {
  return {
    returns: countAfter(state, command, to),
    meetings: meetingsAfter(state, command),
    sentBack: sentBackAfter(state, command, to, about),
  };
}

const isReturn = ({ name }: Command) => name === 'returnPlan' || name === 'returnSelfAssessment';
const isAgreement = ({ name }: Command) => name === 'approvePlan' || name === 'settlePlan';

/** A document that is agreed on begins a new round of its own. */
function countAfter({ stage, returns }: EvaluationState, command: Command, to: Stage) {
  if (isAgreement(command)) return null;
  const document = sentBackFrom[stage];
  if (!document || !isReturn(command) || waitsForMeeting(to)) return returns;
  const before = returns ?? { plan: 0, selfAssessment: 0 };
  return { ...before, [document]: before[document] + 1 };
}

function meetingsAfter({ stage, meetings }: EvaluationState, command: Command): EvaluationState['meetings'] {
  const document = settledIn[stage];
  if (!document || !('heldOn' in command)) return meetings;
  const before = meetings ?? { plan: null, selfAssessment: null };
  return { ...before, [document]: { heldOn: command.heldOn, agreed: command.agreed } };
}

function sentBackAfter(
  state: EvaluationState,
  command: Command,
  to: Stage,
  about: Times,
): EvaluationState['sentBack'] {
  const { stage, version, documents, sentBack } = state;
  if (isAgreement(command) || command.name === 'submitReview') return null;
  // What came again has come; the days that were left are counted into its date.
  if (!isReturn(command) || !waitsForAPerson(stage)) return sentBack && { ...sentBack, pausedDays: 0 };
  const { plan, selfAssessment } = documents;
  const mend = ('mend' in command ? command.mend : undefined) ?? [];
  const pausedDays = waitsForMeeting(to) ? 0 : daysLeft(state, about);
  return { stage, version, at: about.now.toISOString(), plan, selfAssessment, mend, pausedDays };
}

/** While the other side mends, the clock of the one who returned stands still. */
function daysLeft({ dueAt }: EvaluationState, { now, calendar }: Times): number {
  return dueAt === null ? 0 : workingDaysUntil(now, new Date(dueAt), calendar);
}

/** The later of the date that the stage has anyway and the days that its person had left when the clock stood still. */
export function dueAfterPause(
  { sentBack }: EvaluationState,
  stage: Stage,
  dueAt: string | null,
  { now, calendar }: Times,
): string | null {
  if (!sentBack || sentBack.stage !== stage || sentBack.pausedDays < 1 || dueAt === null) return dueAt;
  const left = afterWorkingDays(now, sentBack.pausedDays, calendar);
  return left > dueAt ? left : dueAt;
}
