import type { Stage } from '../../core/evaluation/stage.ts';
import type { Execution, ExecutionStatus } from '../../core/executions/execution.ts';
import type { Dossier } from '../../core/recovery/diagnosis.ts';
import { enrolled } from './examples.ts';

/** When all of them are looked at. */
export const now = new Date('2027-03-01T03:00:00Z');
export const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
const day = 24 * 60;

function execution(status: ExecutionStatus, stoppedAt: string | null = ago(30)): Execution {
  return {
    executionName: 'e-plan-1',
    executionArn: 'arn',
    machine: 'plan',
    subjectId: enrolled.evaluationId,
    status,
    startedAt: ago(5 * day),
    stoppedAt: status === 'RUNNING' ? null : stoppedAt,
  };
}

/** An evaluation that waits as it should, unless something is said of it. */
export function dossier(
  stage: Stage,
  changes: Partial<Dossier> = {},
  state: Partial<Dossier['state']> = {},
): Dossier {
  return {
    state: { ...enrolled, stage, stageSince: ago(day), dueAt: ago(-day), ...state },
    isWaitedFor: true,
    waitOf: 'e-plan-1',
    execution: execution('RUNNING'),
    pendingSince: null,
    unreachableSince: null,
    mailLostAt: null,
    assignee: 'reachable',
    hasBegun: false,
    ...changes,
  };
}

/** What stands there, why, whose it is, and the one act that helps. */
export type Standing = [what: string, dossier: Dossier, reason: string, owner: string, act: string | null];
export const standings: readonly Standing[] = [
  ['a plan within its time', dossier('planning'), 'waiting', 'employee', null],
  ['a review within its time', dossier('review'), 'waiting', 'assessor', null],
  ['an appeal within its time', dossier('appeal'), 'waiting', 'appealDecider', null],
  [
    'a plan past its date that nobody has begun',
    dossier('planning', {}, { dueAt: ago(1) }),
    'overdueUntouched',
    'employee',
    'sendAgain',
  ],
  [
    'a review past its date that was begun',
    dossier('review', { hasBegun: true }, { dueAt: ago(1) }),
    'overdue',
    'assessor',
    'sendAgain',
  ],
  [
    'a wait of an execution that was replaced',
    dossier('review', { waitOf: 'e-plan-0' }),
    'tokenStale',
    'administrator',
    'restartPhase',
  ],
  [
    'a wait that an older definition did not name',
    dossier('review', { waitOf: null }),
    'waiting',
    'assessor',
    null,
  ],
  [
    'a wait that a new attempt is just replacing',
    dossier('review', { waitOf: 'e-plan-0', execution: { ...execution('RUNNING'), startedAt: ago(2) } }),
    'waiting',
    'assessor',
    null,
  ],
  [
    'an assessor who has left',
    dossier('review', { assignee: 'inactive' }),
    'assigneeInactive',
    'hr',
    'reassignAssessor',
  ],
  [
    'a decider who has left',
    dossier('appeal', { assignee: 'inactive' }),
    'assigneeInactive',
    'hr',
    'reassignDecider',
  ],
  [
    'work under way',
    dossier('active', { execution: null, assignee: 'nobody' }),
    'opensLater',
    'calendar',
    null,
  ],
  [
    'an assessment that should have opened',
    dossier('active', { execution: null, assignee: 'nobody' }, { dueAt: ago(11) }),
    'openingBehind',
    'administrator',
    null,
  ],
  [
    'an outbox eleven minutes behind',
    dossier('review', { pendingSince: ago(11) }),
    'outboxBehind',
    'administrator',
    'catchUp',
  ],
  ['an outbox nine minutes behind', dossier('review', { pendingSince: ago(9) }), 'waiting', 'assessor', null],
  [
    'an outbox behind for an active one',
    dossier('active', { pendingSince: ago(11) }),
    'outboxBehind',
    'administrator',
    null,
  ],
  [
    'a failed execution',
    dossier('review', { execution: execution('FAILED') }),
    'executionFailed',
    'administrator',
    'restartPhase',
  ],
  [
    'a stopped execution',
    dossier('review', { execution: execution('ABORTED') }),
    'executionStopped',
    'administrator',
    'redriveExecution',
  ],
  [
    'an execution stopped 14 days ago',
    dossier('review', { execution: execution('ABORTED', ago(14 * day)) }),
    'executionStopped',
    'administrator',
    'restartPhase',
  ],
  [
    'an execution that ran out of time 14 days ago',
    dossier('review', { execution: execution('TIMED_OUT', ago(14 * day)) }),
    'executionTimedOut',
    'administrator',
    'restartPhase',
  ],
  [
    'an execution out of time',
    dossier('review', { execution: execution('TIMED_OUT') }),
    'executionTimedOut',
    'administrator',
    'redriveExecution',
  ],
  [
    'an execution that ended too early',
    dossier('review', { execution: execution('SUCCEEDED') }),
    'executionMissing',
    'administrator',
    'restartPhase',
  ],
  [
    'an execution that nobody started',
    dossier('review', { execution: null }),
    'executionMissing',
    'administrator',
    'restartPhase',
  ],
  [
    'an execution that is just being started',
    dossier('review', { execution: null, pendingSince: ago(1) }),
    'waiting',
    'assessor',
    null,
  ],
  [
    'an execution of a minute ago',
    dossier('review', { execution: null }, { stageSince: ago(1) }),
    'waiting',
    'assessor',
    null,
  ],
  [
    'a wait on an earlier answer',
    dossier('review', { isWaitedFor: false }),
    'taskMissing',
    'administrator',
    'catchUp',
  ],
  [
    'a task that is just being opened',
    dossier('review', { isWaitedFor: false }, { stageSince: ago(2) }),
    'waiting',
    'assessor',
    null,
  ],
  [
    'an assessor who is gone',
    dossier('review', { assignee: 'missing' }),
    'assigneeMissing',
    'hr',
    'reassignAssessor',
  ],
  [
    'an assessor without an address',
    dossier('planReview', { assignee: 'withoutAddress' }),
    'assigneeWithoutAddress',
    'hr',
    'reassignAssessor',
  ],
  [
    'a decider who is gone',
    dossier('appeal', { assignee: 'missing' }),
    'assigneeMissing',
    'hr',
    'reassignDecider',
  ],
  [
    'an employee without an address',
    dossier('planning', { assignee: 'withoutAddress' }),
    'assigneeWithoutAddress',
    'hr',
    null,
  ],
  [
    'an assessor whose mails come back',
    dossier('review', { unreachableSince: ago(day) }),
    'mailBounced',
    'hr',
    null,
  ],
  [
    'an assessor of whose mail nobody knows whether it went',
    dossier('review', { mailLostAt: ago(day) }),
    'mailLost',
    'hr',
    'sendAgain',
  ],
  [
    'an assessor who has begun, whatever became of the mail',
    dossier('review', { mailLostAt: ago(day), hasBegun: true }),
    'waiting',
    'assessor',
    null,
  ],
];
