import type { Machine } from '../evaluation/effects.ts';
import type { Execution, ExecutionStatus } from '../executions/execution.ts';
import type { Page, PageRequest } from './paging.ts';

/** What a list of executions is narrowed down to; what is left out is everything. */
export type ExecutionsFilter = {
  status: ExecutionStatus;
  cycleId?: string | undefined;
  machine?: Machine | undefined;
  organisation?: string | undefined;
  unit?: string | undefined;
  error?: string | undefined;
  /** Begun before this instant (ISO). */
  startedBefore?: string | undefined;
};

/** Executions as the engine's events told of them. */
export interface Executions {
  /** Idempotent, and deaf to a late RUNNING after the end. */
  record(execution: Execution): Promise<void>;
  /** Newest first. A page that is narrowed down may be short, and lead on all the same. */
  list(filter: ExecutionsFilter, request: PageRequest): Promise<Page<Execution>>;
  ofSubject(subjectId: string): Promise<Execution[]>;
  load(subjectId: string, executionName: string): Promise<Execution | undefined>;
}
