import { errorKindOf } from '../../core/executions/error-kind.ts';
import { DataTable } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { MonitorPart, MonitorView } from './monitor-view.ts';

/** Executions that failed, by what the engine said, with how many of their evaluations still stand. */
export function Failures({ view, w }: MonitorPart) {
  return (
    <section aria-labelledby="failures">
      <h2 id="failures">{w.t('monitor.failures')}</h2>
      <p class="hint">{w.t('monitor.failuresHint')}</p>
      {view.failures.length === 0 ? (
        <p class="quiet-text">{w.t('monitor.failuresNone')}</p>
      ) : (
        <DataTable
          caption={w.t('monitor.failuresCaption')}
          head={[
            w.t('monitor.cause'),
            w.t('executions.status'),
            w.t('monitor.count'),
            w.t('monitor.standing'),
            w.t('monitor.newest'),
          ]}
          numbers={[2, 3]}
          rows={view.failures.map((group) => ({
            key: `${group.status} ${group.error}`,
            cells: [
              causeWords(group.error, w),
              w.t(`executionStatus.${group.status}`),
              <FailureCount key="count" view={view} group={group} w={w} />,
              w.number(group.standing),
              w.dateTime(group.newest),
            ],
          }))}
        />
      )}
    </section>
  );
}

/** The code of the engine, which runbooks and the engine's own pages know; a dash where it named none. */
function causeWords(error: string | null, w: Words) {
  if (!error) return w.t('monitor.noCause');
  return (
    <span>
      {w.t(`engineError.${errorKindOf(error)}`)} <code class="quiet-text block value">{error}</code>
    </span>
  );
}

function FailureCount({ view, group, w }: MonitorPart & { group: MonitorView['failures'][number] }) {
  const { status, error, count } = group;
  if (!view.mayOpenExecutions) return <>{w.number(count)}</>;
  const cycle = view.cycle?.cycleId ?? null;
  return <a href={paths.executions({ status, cycle, error })}>{w.number(count)}</a>;
}
