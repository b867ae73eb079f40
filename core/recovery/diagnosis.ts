import { executionNameOf, phaseOf } from '../evaluation/effects.ts';
import { isOver, waitsForAPerson } from '../evaluation/stage.ts';
import type { EvaluationState } from '../evaluation/state.ts';
import { turnOf } from '../evaluation/transitions.ts';
import type { Execution } from '../executions/execution.ts';

/** Why an evaluation stands where it stands; each open evaluation has exactly one. The gravest comes first. */
export const reasons = [
  'outboxBehind',
  'executionFailed',
  'executionTimedOut',
  'executionStopped',
  'executionMissing',
  'taskMissing',
  'tokenStale',
  'openingBehind',
  'assigneeMissing',
  'assigneeInactive',
  'assigneeWithoutAddress',
  'mailBounced',
  'mailLost',
  'overdueUntouched',
  'overdue',
  'waiting',
  'opensLater',
] as const;
export type Reason = (typeof reasons)[number];

/** Reasons under which nobody has anything to mend. */
const untroubled: readonly Reason[] = ['waiting', 'opensLater'];

/** Who has to do something so that it goes on. */
export type Owner = 'employee' | 'assessor' | 'appealDecider' | 'hr' | 'administrator' | 'calendar';

/** Why, since when, and whose it is. */
export type Diagnosis = { reason: Reason; since: string; owner: Owner };

/** Everything that is known of an evaluation besides what people wrote. */
export type Dossier = {
  state: EvaluationState;
  /** True when a wait of the workflow has joined the task of the version that holds now. */
  isWaitedFor: boolean;
  /** Name of the execution whose wait that is; null where it is not known. */
  waitOf: string | null;
  /** The execution of the present attempt at the present phase, as the engine told of it. */
  execution: Execution | null;
  /** When the oldest undelivered outbox entry of this evaluation was written. */
  pendingSince: string | null;
  /** How the person whose turn it is can be reached; `nobody` where it is nobody's turn. */
  assignee: 'reachable' | 'withoutAddress' | 'inactive' | 'missing' | 'nobody';
  /** Since when mails to that person come back; null where they arrive. */
  unreachableSince: string | null;
  /** Since when nobody knows whether the mail about this task went; null where that is known. */
  mailLostAt: string | null;
  /** True when that person has begun to write what is asked of them. */
  hasBegun: boolean;
};

/** What moves by itself moves within this time; only then is anything behind. */
const patienceMs = 10 * 60_000;

/** True when somebody should look at it. */
export function isTroubled({ reason }: Diagnosis): boolean {
  return !untroubled.includes(reason);
}

/** Name of the execution that ought to wait for the evaluation where it stands; undefined where none ought to. */
export function expectedExecution({ evaluationId, stage, attempts }: EvaluationState): string | undefined {
  if (!waitsForAPerson(stage)) return undefined;
  const phase = phaseOf(stage);
  return executionNameOf(evaluationId, phase, attempts[phase]);
}

/** Why an evaluation does not go on; undefined when it is final. */
export function diagnose(dossier: Dossier, now: Date): Diagnosis | undefined {
  const { state } = dossier;
  if (isOver(state.stage)) return undefined;
  return (
    outboxTrouble(dossier, now) ??
    (state.stage === 'active' ? calendarReason(state, now) : undefined) ??
    engineTrouble(dossier, now) ??
    peopleReason(dossier, now)
  );
}

const isBehind = (since: string, now: Date) => now.getTime() - Date.parse(since) > patienceMs;

function outboxTrouble({ pendingSince }: Dossier, now: Date): Diagnosis | undefined {
  if (pendingSince === null || !isBehind(pendingSince, now)) return undefined;
  return { reason: 'outboxBehind', since: pendingSince, owner: 'administrator' };
}

function calendarReason({ dueAt, stageSince }: EvaluationState, now: Date): Diagnosis {
  return dueAt !== null && isBehind(dueAt, now)
    ? { reason: 'openingBehind', since: dueAt, owner: 'administrator' }
    : { reason: 'opensLater', since: stageSince, owner: 'calendar' };
}

function engineTrouble(dossier: Dossier, now: Date): Diagnosis | undefined {
  const { state, isWaitedFor, waitOf, execution, pendingSince } = dossier;
  const { stageSince } = state;
  const ended = execution && trouble[execution.status];
  if (ended)
    return { reason: ended, since: execution.stoppedAt ?? execution.startedAt, owner: 'administrator' };
  // What was just written is on its way to the engine.
  if (pendingSince !== null || !isBehind(stageSince, now)) return undefined;
  if (!execution) return { reason: 'executionMissing', since: stageSince, owner: 'administrator' };
  if (!isWaitedFor) return { reason: 'taskMissing', since: stageSince, owner: 'administrator' };
  // The token of an execution that was replaced ends nothing: the answer would reach nobody.
  const isStale = waitOf !== null && waitOf !== execution.executionName && isBehind(execution.startedAt, now);
  return isStale ? { reason: 'tokenStale', since: execution.startedAt, owner: 'administrator' } : undefined;
}

/** An execution that succeeded while the evaluation still waits for somebody is one that is missing. */
const trouble: Partial<Record<Execution['status'], Reason>> = {
  FAILED: 'executionFailed',
  TIMED_OUT: 'executionTimedOut',
  ABORTED: 'executionStopped',
  SUCCEEDED: 'executionMissing',
};

function peopleReason(dossier: Dossier, now: Date): Diagnosis {
  const { state, assignee, unreachableSince, mailLostAt, hasBegun } = dossier;
  const { stageSince, dueAt, stage } = state;
  if (assignee === 'inactive') return { reason: 'assigneeInactive', since: stageSince, owner: 'hr' };
  if (assignee === 'missing') return { reason: 'assigneeMissing', since: stageSince, owner: 'hr' };
  if (assignee === 'withoutAddress')
    return { reason: 'assigneeWithoutAddress', since: stageSince, owner: 'hr' };
  if (unreachableSince !== null) return { reason: 'mailBounced', since: unreachableSince, owner: 'hr' };
  // Whoever has begun knows of it.
  if (mailLostAt !== null && !hasBegun) return { reason: 'mailLost', since: mailLostAt, owner: 'hr' };
  const owner = ownerOf(turnOf(stage));
  if (dueAt !== null && Date.parse(dueAt) < now.getTime())
    return { reason: hasBegun ? 'overdue' : 'overdueUntouched', since: dueAt, owner };
  return { reason: 'waiting', since: stageSince, owner };
}

function ownerOf(turn: ReturnType<typeof turnOf>): Owner {
  return turn === 'employee' || turn === 'assessor' || turn === 'appealDecider' ? turn : 'administrator';
}
