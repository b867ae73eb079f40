import type { EvaluationState } from '../../core/evaluation/state.ts';
import { assigneeOf } from '../../core/tasks/task.ts';
import { DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { isLate, StageMark } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

type Props = { states: readonly EvaluationState[]; w: Words };
type Part = { state: EvaluationState; w: Words };

/** A supervisor's people, a line each. */
export function TeamTable({ states, w }: Props) {
  return (
    <DataTable
      caption={w.t('team.caption')}
      head={[
        w.t('list.employee'),
        w.t('list.stage'),
        w.t('list.turn'),
        w.t('list.due'),
        w.t('team.planSince'),
        w.t('team.results'),
        w.t('outcome.predicate'),
      ]}
      numbers={[5]}
      rows={states.map((state) => ({
        key: state.evaluationId,
        cells: [
          <Who key="who" state={state} w={w} />,
          <StageMark key="stage" stage={state.stage} w={w} />,
          <Turn key="turn" state={state} w={w} />,
          <Due key="due" state={state} w={w} />,
          state.planSet ? w.date(state.planSet.firstAt) : '–',
          state.plannedResults > 0 ? w.number(state.plannedResults) : '–',
          state.outcome ? w.t(`predicate.${state.outcome.predicate}`) : '–',
        ],
      }))}
    />
  );
}

function Who({ state: { evaluationId, employee, unit, acting }, w }: Part) {
  return (
    <>
      <a class="row-link" href={paths.evaluation(evaluationId)}>
        {nameOf(employee, w)}
      </a>
      <small>{unit}</small>
      {acting ? (
        <small>
          {w.t('team.actingFor', {
            name: acting.person.name,
            other: acting.for.name,
            kind: w.t(`substitutionKind.${acting.kind}`),
          })}
        </small>
      ) : null}
    </>
  );
}

function Turn({ state, w }: Part) {
  const name = assigneeOf(state)?.name;
  if (!name) return <>–</>;
  return (
    <>
      {name}
      <small>{w.t('team.since', { date: w.date(state.stageSince) })}</small>
    </>
  );
}

function Due({ state, w }: Part) {
  return (
    <>
      {state.dueAt ? w.date(state.dueAt) : '–'}{' '}
      {isLate(state, w) ? <Mark meaning="late">{w.t('due.late')}</Mark> : null}
    </>
  );
}
