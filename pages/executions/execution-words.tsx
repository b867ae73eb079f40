import type { Execution, ExecutionStatus } from '../../core/executions/execution.ts';
import { Mark, type Meaning } from '../layout/mark.tsx';
import type { Words } from '../words.ts';

const meanings: Record<ExecutionStatus, Meaning> = {
  RUNNING: 'waiting',
  SUCCEEDED: 'done',
  FAILED: 'late',
  TIMED_OUT: 'late',
  ABORTED: 'attention',
};

/** An execution's status in a word with its mark. */
export function ExecutionStatusMark({ status, w }: { status: ExecutionStatus; w: Words }) {
  return <Mark meaning={meanings[status]}>{w.t(`executionStatus.${status}`)}</Mark>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long an execution has run, or ran. */
export function ageWords(execution: Execution, w: Words): string {
  const until = execution.stoppedAt ? Date.parse(execution.stoppedAt) : w.now.getTime();
  const age = Math.max(0, until - Date.parse(execution.startedAt));
  if (age >= day) return w.t('age.days', { count: Math.floor(age / day) });
  if (age >= hour) return w.t('age.hours', { count: Math.floor(age / hour) });
  return w.t('age.minutes', { count: Math.floor(age / minute) });
}
