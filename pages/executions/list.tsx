import { type Execution, type ExecutionStatus, executionStatuses } from '../../core/executions/execution.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty, Pager } from '../layout/lists.tsx';
import { pathOfExecution, paths } from '../paths.ts';
import { ageWords, ExecutionStatusMark } from './execution-words.tsx';

/** One page of executions of one status, newest first. */
export type ExecutionsView = {
  status: ExecutionStatus;
  executions: Execution[];
  /** Cursor of this page; null on the first. */
  after: string | null;
  /** Cursor of the page behind this one; null on the last. */
  next: string | null;
};

/** Workflow executions, for administrators. */
export function renderExecutions(view: ExecutionsView, frame: Frame): string {
  const { status, executions, next } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('executions.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('executions.title')}</h1>
        <nav class="tabs" aria-label={w.t('executions.filter')}>
          {executionStatuses.map((each) => (
            <a
              key={each}
              href={paths.executions({ status: each })}
              aria-current={each === status ? 'page' : undefined}
            >
              {w.t(`executionStatus.${each}`)}
            </a>
          ))}
        </nav>
        {executions.length === 0 ? (
          <Empty title={w.t('executions.none')} />
        ) : (
          <DataTable
            caption={w.t('executions.caption', { status: w.t(`executionStatus.${status}`) })}
            head={[
              w.t('executions.name'),
              w.t('executions.machine'),
              w.t('executions.status'),
              w.t('executions.started'),
              w.t('executions.age'),
            ]}
            rows={executions.map((execution) => ({
              key: execution.executionName,
              cells: [
                <a key="name" class="row-link value" href={pathOfExecution(execution)}>
                  {execution.executionName}
                </a>,
                w.t(`machine.${execution.machine}`),
                <ExecutionStatusMark key="status" status={execution.status} w={w} />,
                w.dateTime(execution.startedAt),
                ageWords(execution, w),
              ],
            }))}
          />
        )}
        <Pager
          w={w}
          first={view.after ? paths.executions({ status }) : null}
          next={next ? paths.executions({ status, after: next }) : null}
        />
      </>
    ),
  }));
}
