import type { Cycle } from '../../core/cycle/cycle.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { DueDate } from '../layout/stage-words.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** Results that wait to be delivered, the most urgent first, and how many more there are. */
export type DeliveriesView = { cycle: Cycle; states: readonly EvaluationState[]; more: number };

/** The list by which nobody's result lies undelivered. */
export function renderDeliveries(view: DeliveriesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('delivery.listTitle'),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(view.cycle.cycleId)}>{view.cycle.name}</a>
        </p>
        <h1>{w.t('delivery.listTitle')}</h1>
        <p class="lead">{w.t('delivery.listLead')}</p>
        {view.states.length === 0 ? (
          <Empty title={w.t('delivery.listEmpty')} />
        ) : (
          <Waiting states={view.states} w={w} />
        )}
        {view.more > 0 ? <p>{w.t('delivery.listMore', { count: view.more })}</p> : null}
      </>
    ),
  }));
}

function Waiting({ states, w }: { states: readonly EvaluationState[]; w: Words }) {
  return (
    <DataTable
      caption={w.t('delivery.listCaption')}
      head={[w.t('delivery.person'), w.t('delivery.why'), w.t('delivery.who'), w.t('delivery.until')]}
      rows={states.map(({ evaluationId, employee, unit, delivery }) => {
        const fallen = delivery?.fallen;
        return {
          key: evaluationId,
          cells: [
            <>
              <a href={paths.delivery(evaluationId)}>{employee.name}</a>
              <span class="quiet-text block">{unit}</span>
            </>,
            fallen ? w.t(`undelivered.${fallen.why}`) : '',
            fallen ? w.t(`deliverer.${fallen.to}`) : '',
            <DueDate key="until" dueAt={fallen?.dueAt ?? null} w={w} />,
          ],
        };
      })}
    />
  );
}
