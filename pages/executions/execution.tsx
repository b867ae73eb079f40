import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Execution, ExecutionEvent } from '../../core/executions/execution.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { StageMark, turnWords } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { ageWords, ExecutionStatusMark } from './execution-words.tsx';

/** One execution with the engine's history. */
export type ExecutionView = {
  execution: Execution;
  /** The evaluation it takes forward; null for the start of a cycle. */
  evaluation: EvaluationState | null;
  /** In order; null when the engine has forgotten the execution. */
  events: ExecutionEvent[] | null;
};

/** One execution in detail, for administrators. */
export function renderExecution(view: ExecutionView, frame: Frame): string {
  const { execution } = view;
  return renderDocument(frame, (w) => ({
    title: execution.executionName,
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.executions({ status: execution.status })}>{w.t('executions.title')}</a>
        </p>
        <h1 class="value">{execution.executionName}</h1>
        <Facts view={view} w={w} />
        <History events={view.events} w={w} />
      </>
    ),
  }));
}

function Facts({ view, w }: { view: ExecutionView; w: Words }) {
  const { execution, evaluation } = view;
  return (
    <Definitions
      items={[
        [w.t('executions.status'), <ExecutionStatusMark key="status" status={execution.status} w={w} />],
        [w.t('executions.machine'), w.t(`machine.${execution.machine}`)],
        execution.workflowVersion ? [w.t('executions.version'), execution.workflowVersion] : null,
        [w.t('executions.subject'), <Subject key="subject" view={view} w={w} />],
        evaluation ? [w.t('list.stage'), <StageMark key="stage" stage={evaluation.stage} w={w} />] : null,
        evaluation ? [w.t('list.turn'), turnWords(evaluation, false, w)] : null,
        [w.t('executions.started'), w.dateTime(execution.startedAt)],
        execution.stoppedAt ? [w.t('executions.stopped'), w.dateTime(execution.stoppedAt)] : null,
        [w.t('executions.age'), ageWords(execution, w)],
      ]}
    />
  );
}

function Subject({ view, w }: { view: ExecutionView; w: Words }) {
  const { execution, evaluation } = view;
  if (execution.machine === 'start-cycle') {
    return <a href={paths.cycle(execution.subjectId)}>{w.t('executions.cycle')}</a>;
  }
  return (
    <a href={paths.evaluation(execution.subjectId)}>
      {evaluation
        ? w.t('evaluation.title', { name: nameOf(evaluation.employee, w) })
        : w.t('home.evaluation')}
    </a>
  );
}

function History({ events, w }: { events: ExecutionEvent[] | null; w: Words }) {
  if (events === null) {
    return (
      <Notice meaning="plain" title={w.t('history.forgotten')}>
        <p>{w.t('history.forgottenHint')}</p>
      </Notice>
    );
  }
  const failed = events.findLast((event) => event.error !== null);
  return (
    <>
      {failed?.error ? (
        <Notice meaning="late" title={w.t('history.lastError')}>
          <p class="written value">{failed.error}</p>
        </Notice>
      ) : null}
      <details class="folded" open={events.length <= 30}>
        <summary>{w.t('history.title', { count: events.length, number: w.number(events.length) })}</summary>
        <DataTable
          caption={w.t('history.caption')}
          head={[
            w.t('history.id'),
            w.t('history.at'),
            w.t('history.type'),
            w.t('history.state'),
            w.t('history.error'),
          ]}
          rows={events.map((event) => ({
            key: event.id,
            cells: [event.id, w.dateTime(event.at), event.type, event.state ?? '–', event.error ?? '–'],
          }))}
        />
      </details>
    </>
  );
}
