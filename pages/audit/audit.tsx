import type { Cycle } from '../../core/cycle/cycle.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { paths } from '../paths.ts';

/** What an auditor begins from. */
export type AuditView = {
  cycles: Cycle[];
  /** Days that were anchored, the newest first. */
  anchors: string[];
  today: string;
};

/** Copies of the record, days that were anchored, and the way to the access log. */
export function renderAudit(view: AuditView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('audit.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('audit.title')}</h1>
        <p class="lead">{w.t('audit.lead')}</p>
        <p>
          <a href={paths.accesses(view.today)}>{w.t('audit.accesses')}</a>
        </p>
        <h2>{w.t('audit.exports')}</h2>
        <p>{w.t('audit.exportHint')}</p>
        {view.cycles.length === 0 ? (
          <Empty title={w.t('audit.noCycles')} />
        ) : (
          <DataTable
            caption={w.t('audit.exportCaption')}
            head={[w.t('audit.cycle'), w.t('audit.copy')]}
            rows={view.cycles.map(({ cycleId, name }) => ({
              key: cycleId,
              cells: [
                name,
                <a key="export" href={paths.exportCycle(cycleId)}>
                  {w.t('audit.download')}
                </a>,
              ],
            }))}
          />
        )}
        <h2>{w.t('audit.anchors')}</h2>
        <p>{w.t('audit.anchorsHint')}</p>
        {view.anchors.length === 0 ? (
          <Empty title={w.t('audit.noAnchors')} />
        ) : (
          <ul>
            {view.anchors.map((day) => (
              <li key={day}>
                <time datetime={day}>{w.date(`${day}T12:00:00Z`)}</time>
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }));
}
