import { DataTable } from '../layout/lists.tsx';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { RecoveredView } from './recovery-view.ts';

const outcomes = ['done', 'would', 'refused', 'failed'] as const;
/** More lines than these help nobody; the counts are complete. */
const linesShown = 50;

/** Counts first, then a line for each. */
export function RecoveredReport({ view, w }: { view: RecoveredView; w: Words }) {
  const title = w.t(view.dryRun ? 'recovered.previewTitle' : 'recovered.title');
  const counts = outcomes.map((outcome) => ({
    outcome,
    count: view.outcomes.filter((one) => one.outcome === outcome).length,
  }));
  return (
    <Notice meaning={view.dryRun ? 'plain' : 'done'} title={title}>
      <ul>
        {counts.map(({ outcome, count }) =>
          count === 0 ? null : (
            <li key={outcome}>{w.t(`recovered.${outcome}`, { count, number: w.number(count) })}</li>
          ),
        )}
        {view.queued === 0 ? null : (
          <li>{w.t('job.queued', { count: view.queued, number: w.number(view.queued) })}</li>
        )}
        {view.skipped === 0 ? null : (
          <li>{w.t('recovered.skipped', { count: view.skipped, number: w.number(view.skipped) })}</li>
        )}
      </ul>
      {view.outcomes.length === 0 ? null : (
        <DataTable
          caption={w.t('recovered.caption')}
          head={[w.t('list.employee'), w.t('standings.helps'), w.t('recovered.outcome')]}
          rows={view.outcomes.slice(0, linesShown).map(({ state, act, outcome }) => ({
            key: state.evaluationId,
            cells: [
              <a key="who" href={paths.standing(state.evaluationId)}>
                {state.employee.name}
              </a>,
              w.t(`act.${act}` as Parameters<Words['t']>[0]),
              w.t(`recovered.${outcome}One`),
            ],
          }))}
        />
      )}
    </Notice>
  );
}
