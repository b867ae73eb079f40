import type { Machine } from '../core/evaluation/effects.ts';
import type { Stage } from '../core/evaluation/stage.ts';
import type { ExecutionStatus } from '../core/executions/execution.ts';
import type { Reason } from '../core/recovery/diagnosis.ts';
import type { InboxKind } from '../core/tasks/inbox.ts';

/** What the list of evaluations is narrowed down to; it lives in the address, so that it can be sent to a colleague. */
export type EvaluationsFilter = {
  stage?: Stage | null;
  organisation?: string | null;
  unit?: string | null;
  late?: boolean;
  /** Part of a person's name. */
  q?: string | null;
  after?: string | null;
};

/** What the list of one's own tasks is narrowed down to. */
export type InboxQuery = { kind?: InboxKind | null; q?: string | null; after?: string | null };

/** What a supervisor's team is narrowed down to. */
export type TeamQuery = {
  cycle?: string | null;
  stage?: Stage | null;
  late?: boolean;
  q?: string | null;
  after?: string | null;
};

/** Of which organisation the units are shown; organisations themselves where none is named. */
export type GroupsFilter = { organisation?: string | null; q?: string | null; after?: string | null };

/** What an order of HR is about. */
export type OrderFilter = EvaluationsFilter & {
  evaluation?: string | null;
  leaving?: string | null;
};

/** What the list of executions is narrowed down to. */
export type ExecutionsFilter = {
  status?: ExecutionStatus | undefined;
  cycle?: string | null | undefined;
  phase?: Machine | null | undefined;
  unit?: string | null | undefined;
  /** Code of the error that ended it. */
  error?: string | null | undefined;
  /** At least so many days old. */
  days?: string | null | undefined;
  /** A person's name or NIP. */
  q?: string | null | undefined;
  after?: string | null | undefined;
};

/** What the administrators' list of evaluations is narrowed down to. */
export type StandingsFilter = {
  cycle?: string | null;
  stage?: Stage | null;
  organisation?: string | null;
  unit?: string | null;
  reason?: Reason | null;
  /** At least so many days in the stage. */
  days?: string | null;
  late?: boolean;
  /** Part of a person's name, or a NIP. */
  q?: string | null;
  after?: string | null;
};
