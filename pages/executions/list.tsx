import { type Execution, executionStatuses } from '../../core/executions/execution.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty, Pager } from '../layout/lists.tsx';
import { pathOfExecution, paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { ageWords, ExecutionStatusMark } from './execution-words.tsx';
import { ExecutionsFilterForm } from './executions-filter.tsx';
import type { ExecutionsView } from './executions-view.ts';

/** Workflow executions, for administrators. */
export function renderExecutions(view: ExecutionsView, frame: Frame): string {
  const { filter, next } = view;
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
              href={paths.executions({ ...filter, status: each, q: null, after: null })}
              aria-current={each === filter.status && !filter.q ? 'page' : undefined}
            >
              {w.t(`executionStatus.${each}`)}
            </a>
          ))}
        </nav>
        <ExecutionsFilterForm view={view} w={w} />
        <Rows view={view} w={w} />
        <Pager
          w={w}
          first={filter.after ? paths.executions({ ...filter, after: null }) : null}
          next={next ? paths.executions({ ...filter, after: next }) : null}
        />
      </>
    ),
  }));
}

function Rows({ view, w }: { view: ExecutionsView; w: Words }) {
  const { filter, executions, next } = view;
  // A list that is narrowed down may have nothing on one page and go on all the same.
  if (executions.length === 0) return <Empty title={w.t(next ? 'monitor.noneYet' : 'executions.none')} />;
  const status = filter.q ? w.t('monitor.anyStatus') : w.t(`executionStatus.${filter.status}`);
  return (
    <DataTable
      caption={w.t('executions.caption', { status })}
      head={[
        w.t('executions.name'),
        w.t('list.employee'),
        w.t('executions.machine'),
        w.t('executions.status'),
        w.t('executions.started'),
        w.t('executions.age'),
      ]}
      rows={executions.map(({ execution, name }) => ({
        key: execution.executionName,
        cells: [
          <a key="name" class="row-link value" href={pathOfExecution(execution)}>
            {execution.executionName}
          </a>,
          <Whose key="whose" execution={execution} name={name} />,
          w.t(`machine.${execution.machine}`),
          <Ended key="status" execution={execution} w={w} />,
          w.dateTime(execution.startedAt),
          ageWords(execution, w),
        ],
      }))}
    />
  );
}

function Whose({ execution, name }: { execution: Execution; name: string | null }) {
  if (!name) return <>–</>;
  return (
    <span>
      <a href={paths.standing(execution.subjectId)}>{name}</a>
      <span class="quiet-text block">{execution.unit}</span>
    </span>
  );
}

function Ended({ execution, w }: { execution: Execution; w: Words }) {
  return (
    <span>
      <ExecutionStatusMark status={execution.status} w={w} />
      {execution.error ? <code class="quiet-text block value">{execution.error}</code> : null}
    </span>
  );
}
