import { ageBands } from '../../core/recovery/monitor.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import { Failures } from './failures.tsx';
import type { MonitorPart, MonitorView } from './monitor-view.ts';
import { StageChart } from './stage-chart.tsx';

/** How a cycle stands, in numbers; each number leads to the list behind it. */
export function renderMonitor(view: MonitorView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('monitor.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('monitor.title')}</h1>
        <p class="lead">{w.t('monitor.lead')}</p>
        {view.cycle === null ? (
          <Empty title={w.t('standings.noCycle')} />
        ) : (
          <>
            <CycleChoice view={view} w={w} />
            <Stages view={view} w={w} />
            <Troubles view={view} w={w} />
            <Failures view={view} w={w} />
            <Units view={view} w={w} />
          </>
        )}
      </>
    ),
  }));
}

function CycleChoice({ view, w }: MonitorPart) {
  return (
    <form method="get" action={paths.monitor()} class="filter">
      <div class="field">
        <label for="cycle">{w.t('standings.cycle')}</label>
        <select id="cycle" name="cycle">
          {view.cycles.map(({ cycleId, name }) => (
            <option key={cycleId} value={cycleId} selected={cycleId === view.cycle?.cycleId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="secondary">
        {w.t('evaluations.show')}
      </button>
    </form>
  );
}

function Stages({ view, w }: MonitorPart) {
  const cycle = view.cycle?.cycleId ?? null;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{w.t('monitor.stages')}</h2>
      <StageChart stages={view.stages} w={w} />
      <DataTable
        caption={w.t('monitor.stagesCaption')}
        head={[
          w.t('list.stage'),
          w.t('monitor.count'),
          ...ageBands.map((days) => w.t('monitor.upTo', { days })),
          w.t('monitor.longer', { days: ageBands[2] }),
          w.t('monitor.late'),
          w.t('monitor.oldest'),
        ]}
        numbers={[1, 2, 3, 4, 5, 6]}
        rows={view.stages.map(({ stage, count, ages, late, oldest }) => ({
          key: stage,
          cells: [
            <a key="stage" href={paths.standings({ cycle, stage })}>
              {w.t(`stage.${stage}`)}
            </a>,
            w.number(count),
            ...ages.map((number) => w.number(number)),
            late === 0 ? (
              w.number(0)
            ) : (
              <a key="late" href={paths.standings({ cycle, stage, late: true })}>
                {w.number(late)}
              </a>
            ),
            oldest ? w.date(oldest) : '–',
          ],
        }))}
      />
    </section>
  );
}

function Troubles({ view, w }: MonitorPart) {
  const cycle = view.cycle?.cycleId ?? null;
  return (
    <section aria-labelledby="troubles">
      <h2 id="troubles">{w.t('standings.troubles')}</h2>
      {view.troubles.length === 0 ? (
        <p class="quiet-text">{w.t('standings.troublesNone')}</p>
      ) : (
        <DataTable
          caption={w.t('monitor.troublesCaption')}
          head={[w.t('standings.why'), w.t('monitor.count'), w.t('monitor.oldest')]}
          numbers={[1]}
          rows={view.troubles.map(({ reason, count, oldest }) => ({
            key: reason,
            cells: [
              <a key="why" href={paths.standings({ cycle, reason })}>
                {w.t(`why.${reason}`)}
              </a>,
              w.number(count),
              w.date(oldest),
            ],
          }))}
        />
      )}
    </section>
  );
}

/** More lines than these help nobody: the worst are first. */
const unitsShown = 50;

function Units({ view, w }: MonitorPart) {
  const cycle = view.cycle?.cycleId ?? null;
  return (
    <details class="folded">
      <summary>
        {w.t('monitor.units', { count: view.units.length, number: w.number(view.units.length) })}
      </summary>
      <DataTable
        caption={w.t('monitor.unitsCaption')}
        head={[w.t('standings.unit'), w.t('list.organisation'), w.t('monitor.open'), w.t('monitor.late')]}
        numbers={[2, 3]}
        rows={view.units.slice(0, unitsShown).map(({ organisation, unit, open, late }) => ({
          key: `${organisation} ${unit}`,
          cells: [
            <a key="unit" href={paths.standings({ cycle, organisation, unit })}>
              {unit}
            </a>,
            organisation,
            w.number(open),
            w.number(late),
          ],
        }))}
      />
    </details>
  );
}
