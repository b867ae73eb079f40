import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
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
    >
      {evaluations.map((state) => (
        <tr key={state.evaluationId}>
          <th scope="row">
            <a class="row-link" href={paths.evaluation(state.evaluationId)}>
              {state.employee.name}
            </a>
            <span class="quiet-text block">{state.unit}</span>
          </th>
          <td>
            <StageMark stage={state.stage} w={w} />
          </td>
          <td>{assigneeOf(state)?.name ?? ''}</td>
          <td>{w.date(state.stageSince)}</td>
          <td>
            {state.dueAt ? w.date(state.dueAt) : ''}{' '}
            {isLate(state, w) ? <Mark meaning="late">{w.t('due.late')}</Mark> : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
