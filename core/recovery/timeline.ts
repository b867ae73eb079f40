import type { AuditEvent } from '../evaluation/audit.ts';
import type { OutboxEntry } from '../evaluation/effects.ts';
import { errorCodeOf } from '../executions/error-kind.ts';
import type { Execution, ExecutionEvent } from '../executions/execution.ts';
import type { MailRecord } from '../mails/mail-record.ts';
import type { Handling } from '../tasks/task.ts';

/** One thing that happened to an evaluation, whoever noted it. */
export type TimelineEntry =
  | { at: string; kind: 'record'; event: AuditEvent }
  | { at: string; kind: 'linkRenewed' }
  | { at: string; kind: 'executionStarted' | 'executionEnded'; execution: Execution }
  | { at: string; kind: 'engineStep'; state: string }
  | { at: string; kind: 'engineError'; error: string }
  /** A mail was handed to the mail service, or the service told what became of it. */
  | { at: string; kind: 'mailTaken' | 'mailSettled'; mail: MailRecord }
  /** An entry of the outbox that has not been delivered yet. */
  | { at: string; kind: 'entryWaiting'; entry: OutboxEntry };

/** An execution with the engine's own history of it; null where the engine has forgotten it. */
export type ExecutionPast = { execution: Execution; events: readonly ExecutionEvent[] | null };

/** Joins the record, the links, the outbox and the engine's executions into one line of time, oldest first. */
export function timelineOf(about: {
  events: readonly AuditEvent[];
  handlings: readonly Handling[];
  executions: readonly ExecutionPast[];
  mails?: readonly MailRecord[];
  waiting?: readonly OutboxEntry[];
}): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...about.events.map((event) => ({ at: event.at, kind: 'record', event }) as const),
    ...about.handlings.flatMap(({ renewedAt }) =>
      renewedAt ? [{ at: renewedAt, kind: 'linkRenewed' } as const] : [],
    ),
    ...(about.mails ?? []).flatMap(entriesOfMail),
    ...about.executions.flatMap(entriesOfExecution),
    ...(about.waiting ?? []).map((entry) => ({ at: entry.createdAt, kind: 'entryWaiting', entry }) as const),
  ];
  // Sorting keeps the order of what happened at the same instant: the record first.
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The same mail may be tried, and told of, at two instants; where nothing was told, its state stands at the first. */
function entriesOfMail(mail: MailRecord): TimelineEntry[] {
  const taken: TimelineEntry = { at: mail.acceptedAt ?? mail.begunAt, kind: 'mailTaken', mail };
  return mail.settledAt ? [taken, { at: mail.settledAt, kind: 'mailSettled', mail }] : [taken];
}

function entriesOfExecution({ execution, events }: ExecutionPast): TimelineEntry[] {
  const started: TimelineEntry = { at: execution.startedAt, kind: 'executionStarted', execution };
  const ended: TimelineEntry[] = execution.stoppedAt
    ? [{ at: execution.stoppedAt, kind: 'executionEnded', execution }]
    : [];
  return [started, ...(events ?? []).flatMap(entriesOfEvent), ...ended];
}

/** Of the engine's many events those that say something: which step began, and what went wrong in it. */
function entriesOfEvent({ at, type, state, error }: ExecutionEvent): TimelineEntry[] {
  // The end of the execution has a line of its own.
  if (type.startsWith('Execution')) return [];
  if (error !== null) return [{ at, kind: 'engineError', error: errorCodeOf(error) }];
  return /^(Task|Fail)StateEntered$/.test(type) && state ? [{ at, kind: 'engineStep', state }] : [];
}
