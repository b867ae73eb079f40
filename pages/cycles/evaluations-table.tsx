import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { isLate, StageMark } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type Props = { evaluations: readonly EvaluationState[]; caption: string; w: Words };

/** Evaluations a line each: who, where, whose turn, since when, late or not. */
export function EvaluationsTable({ evaluations, caption, w }: Props) {
  return (
    <DataTable
      caption={caption}
      head={[w.t('list.employee'), w.t('list.stage'), w.t('list.turn'), w.t('list.since'), w.t('list.due')]}
      rows={evaluations.map((state) => ({
        key: state.evaluationId,
        cells: [
          <Who key="who" state={state} w={w} />,
          <StageMark key="stage" stage={state.stage} w={w} />,
          assigneeOf(state)?.name ?? '–',
          w.date(state.stageSince),
          <Due key="due" state={state} w={w} />,
        ],
      }))}
    />
  );
}

function Who({ state, w }: { state: EvaluationState; w: Words }) {
  return (
    <>
      <a class="row-link" href={paths.evaluation(state.evaluationId)}>
        {nameOf(state.employee, w)}
      </a>
      <small>{state.unit}</small>
    </>
  );
}

function Due({ state, w }: { state: EvaluationState; w: Words }) {
  return (
    <>
      {state.dueAt ? w.date(state.dueAt) : '–'}{' '}
      {isLate(state, w) ? <Mark meaning="late">{w.t('due.late')}</Mark> : null}
    </>
  );
}
