import type { Cycle } from '../../core/cycle/cycle.ts';
import type { Execution, ExecutionStatus } from '../../core/executions/execution.ts';
import type { ExecutionsFilter } from '../filters.ts';

/** One page of executions, newest first. */
export type ExecutionsView = {
  filter: ExecutionsFilter & { status: ExecutionStatus };
  cycles: Pick<Cycle, 'cycleId' | 'name'>[];
  /** Each with the name of the person whose evaluation it takes forward, where it is one. */
  executions: { execution: Execution; name: string | null }[];
  /** Cursor of the page behind this one; null on the last. */
  next: string | null;
};
