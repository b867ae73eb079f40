import type { Execution, ExecutionStatus } from '../executions/execution.ts';
import type { Page, PageRequest } from './paging.ts';

/** Executions as the engine's events told of them. */
export interface Executions {
  /** Idempotent, and deaf to a late RUNNING after the end. */
  record(execution: Execution): Promise<void>;
  /** Newest first. */
  list(status: ExecutionStatus, request: PageRequest): Promise<Page<Execution>>;
  ofSubject(subjectId: string): Promise<Execution[]>;
  load(subjectId: string, executionName: string): Promise<Execution | undefined>;
}
