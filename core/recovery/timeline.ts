import type { AuditEvent } from '../evaluation/audit.ts';
import type { Execution } from '../executions/execution.ts';
import type { Handling } from '../tasks/task.ts';

/** One thing that happened to an evaluation, whoever noted it. */
export type TimelineEntry =
  | { at: string; kind: 'record'; event: AuditEvent }
  | { at: string; kind: 'linkRenewed' }
  | { at: string; kind: 'executionStarted' | 'executionEnded'; execution: Execution };

/** Joins the record, the links and the engine's executions into one line of time, oldest first. */
export function timelineOf(about: {
  events: readonly AuditEvent[];
  handlings: readonly Handling[];
  executions: readonly Execution[];
}): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...about.events.map((event) => ({ at: event.at, kind: 'record', event }) as const),
    ...about.handlings.flatMap(({ renewedAt }) =>
      renewedAt ? [{ at: renewedAt, kind: 'linkRenewed' } as const] : [],
    ),
    ...about.executions.map(
      (execution) => ({ at: execution.startedAt, kind: 'executionStarted', execution }) as const,
    ),
    ...about.executions.flatMap((execution) =>
      execution.stoppedAt ? [{ at: execution.stoppedAt, kind: 'executionEnded', execution } as const] : [],
    ),
  ];
  // Sorting keeps the order of what happened at the same instant: the record first.
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
