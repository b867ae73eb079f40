import type { Cycle } from '../../core/cycle/cycle.ts';
import type { AwaitedPeriod, PeriodCounts } from '../../core/periods/overview.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty, Pager } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { nameOf } from '../layout/name-of.ts';
import { periodName } from '../layout/period-words.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** Where everybody of a cycle stands with the periods of the year. */
export type CyclePeriodsView = {
  cycle: Cycle;
  counts: readonly PeriodCounts[];
  /** The period whose people are listed; null where none has begun. */
  chosen: string | null;
  /** Those of it who are still to be evaluated, a page of them. */
  awaited: readonly AwaitedPeriod[];
  total: number;
  after: string | null;
  next: string | null;
};
type Part = { view: CyclePeriodsView; w: Words };

/** How far each period is, and who still has none, with whoever is asked. */
export function renderCyclePeriods(view: CyclePeriodsView, frame: Frame): string {
  const { cycle } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('period.title'),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{w.t('period.title')}</h1>
        <p class="lead">{w.t('periodOverview.lead')}</p>
        {view.counts.length === 0 ? <Empty title={w.t('period.none')} /> : <Counts view={view} w={w} />}
        {view.chosen ? <Awaited view={view} w={w} /> : null}
      </>
    ),
  }));
}

const shown = ['recorded', 'objected', 'open', 'withSuperior', 'overdue', 'noPlan'] as const;

function Counts({ view, w }: Part) {
  return (
    <DataTable
      caption={w.t('periodOverview.counts')}
      head={[w.t('periodOverview.period'), ...shown.map((status) => w.t(`periodStatus.${status}`))]}
      numbers={shown.map((_, place) => place + 1)}
      rows={view.counts.map(({ period, window, counts }) => ({
        key: period.id,
        cells: [
          <>
            <a href={paths.cyclePeriods(view.cycle.cycleId, { period: period.id })}>
              {periodName(period, w)}
            </a>
            <span class="quiet-text block">
              {w.t('period.days', { first: w.date(window.opensOn), last: w.date(window.closesOn) })}
            </span>
          </>,
          ...shown.map((status) => w.number(counts[status])),
        ],
      }))}
    />
  );
}

function Awaited({ view, w }: Part) {
  const { cycle, chosen, awaited, total } = view;
  const period = view.counts.find((each) => each.period.id === chosen)?.period;
  if (!period) return null;
  const pageAt = (after: string | null) => paths.cyclePeriods(cycle.cycleId, { period: period.id, after });
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">
        {w.t('periodOverview.awaited', { period: periodName(period, w), people: w.number(total) })}
      </h2>
      {total === 0 ? <p class="quiet-text">{w.t('periodOverview.nobody')}</p> : null}
      {awaited.length > 0 ? (
        <DataTable
          caption={w.t('periodOverview.caption')}
          head={[
            w.t('part.employee'),
            w.t('periodOverview.status'),
            w.t('period.evaluator'),
            w.t('evaluation.unit'),
          ]}
          rows={awaited.map((one) => rowOf(one, w))}
        />
      ) : null}
      <Pager
        w={w}
        first={view.after === null ? null : pageAt(null)}
        next={view.next === null ? null : pageAt(view.next)}
      />
    </section>
  );
}

function rowOf({ state, status, evaluator, why, move, office }: AwaitedPeriod, w: Words) {
  const reason = w.t(`evaluatorReason.${why}`, { date: move ? w.date(move.on) : '' });
  return {
    key: state.evaluationId,
    cells: [
      <a href={paths.periods(state.evaluationId)}>{nameOf(state.employee, w)}</a>,
      <Mark meaning={status === 'overdue' ? 'late' : 'waiting'}>{w.t(`periodStatus.${status}`)}</Mark>,
      <>
        {evaluator.person.name}
        <span class="quiet-text block">{reason}</span>
      </>,
      `${office.unit}, ${office.organisation}`,
    ],
  };
}
