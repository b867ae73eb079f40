import type { Cycle } from '../../core/cycle/cycle.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import { CycleStatus } from './cycle-status.tsx';

/** Cycles, newest first. */
export type CyclesView = {
  cycles: Cycle[] /** A confirmed roster is there to start one from. */;
  rosterReady: boolean;
};

/** All cycles. */
export function renderCycles(view: CyclesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('cycles.title'),
    wide: true,
    body: (
      <>
        <div class="title-row">
          <h1>{w.t('cycles.title')}</h1>
          {view.rosterReady ? (
            <a class="button primary" href={paths.newCycle()}>
              {w.t('cycles.new')}
            </a>
          ) : null}
        </div>
        {view.rosterReady ? null : (
          <p>
            {w.t('cycles.rosterFirst')} <a href={paths.roster()}>{w.t('home.roster')}</a>
          </p>
        )}
        {view.cycles.length === 0 ? (
          <Empty title={w.t('cycles.none')} />
        ) : (
          <DataTable
            caption={w.t('cycles.caption')}
            head={[w.t('cycles.name'), w.t('cycles.status'), w.t('cycles.planDue'), w.t('cycles.reviewDue')]}
            rows={view.cycles.map((cycle) => ({
              key: cycle.cycleId,
              cells: [
                <a key="name" class="row-link" href={paths.cycle(cycle.cycleId)}>
                  {cycle.name}
                </a>,
                <CycleStatus key="status" cycle={cycle} w={w} />,
                w.date(cycle.planDueAt),
                w.date(cycle.reviewDueAt),
              ],
            }))}
          />
        )}
      </>
    ),
  }));
}
