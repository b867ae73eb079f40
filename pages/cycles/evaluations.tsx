import type { Cycle } from '../../core/cycle/cycle.ts';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { OrderKind } from '../../core/orders/order.ts';
import { renderDocument } from '../layout/document.tsx';
import { FilterLate, FilterLine, FilterSelect, FilterShow, named } from '../layout/filter.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty, Pager } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { EvaluationsTable } from './evaluations-table.tsx';

/** One page of a cycle's evaluations, narrowed down by the address. */
export type EvaluationsView = {
  cycle: Cycle;
  filter: {
    stage: Stage | null;
    organisation: string | null;
    unit: string | null;
    late: boolean;
    q: string | null;
  };
  /** Names of the units of what is shown. */
  units: string[];
  /** What may be ordered for what is shown. */
  orderKinds: readonly OrderKind[];
  /** Names of the cycle's organisations, to choose from. */
  organisations: string[];
  evaluations: EvaluationState[];
  /** How many the filter found; null when that is not known. */
  total: number | null;
  /** Cursor of this page; null on the first. */
  after: string | null;
  /** Cursor of the page behind this one; null on the last. */
  next: string | null;
};

/** The list behind the numbers of a cycle. */
export function renderEvaluations(view: EvaluationsView, frame: Frame): string {
  const { cycle, filter, evaluations, total } = view;
  return renderDocument(frame, (w) => ({
    title: w.t('evaluations.title', { cycle: cycle.name }),
    wide: true,
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{w.t('evaluations.heading')}</h1>
        <Filter view={view} w={w} />
        {total === null ? null : <p>{w.t('evaluations.found', { count: total, number: w.number(total) })}</p>}
        {evaluations.length === 0 ? (
          <Empty title={w.t('evaluations.none')}>
            <p>
              <a href={paths.cycleEvaluations(cycle.cycleId)}>{w.t('evaluations.clear')}</a>
            </p>
          </Empty>
        ) : (
          <EvaluationsTable evaluations={evaluations} caption={w.t('evaluations.caption')} w={w} />
        )}
        <Orders view={view} w={w} />
        <Pager
          w={w}
          first={view.after ? paths.cycleEvaluations(cycle.cycleId, filter) : null}
          next={view.next ? paths.cycleEvaluations(cycle.cycleId, { ...filter, after: view.next }) : null}
        />
      </>
    ),
  }));
}

/** The same list, as what an order is about. */
function Orders({ view, w }: { view: EvaluationsView; w: Words }) {
  const kinds = view.orderKinds.filter((kind) => kind === 'extend' || kind === 'remind');
  if (kinds.length === 0 || view.evaluations.length === 0) return null;
  return (
    <p class="actions">
      {kinds.map((kind) => (
        <a key={kind} class="button secondary" href={paths.newOrder(view.cycle.cycleId, kind, view.filter)}>
          {w.t(`orderTitle.${kind}`)}
        </a>
      ))}
    </p>
  );
}

function Filter({ view, w }: { view: EvaluationsView; w: Words }) {
  const { cycle, filter, organisations, units } = view;
  return (
    <form method="get" action={paths.cycleEvaluations(cycle.cycleId)} class="filter">
      <FilterSelect
        id="stage"
        label={w.t('list.stage')}
        all={w.t('evaluations.allStages')}
        options={stages.map((stage) => ({ value: stage, text: w.t(`stage.${stage}`) }))}
        chosen={filter.stage}
      />
      <FilterSelect
        id="organisation"
        label={w.t('list.organisation')}
        all={w.t('evaluations.allOrganisations')}
        options={named(organisations)}
        chosen={filter.organisation}
      />
      <FilterSelect
        id="unit"
        label={w.t('list.unit')}
        all={w.t('cycleDoes.allUnits')}
        options={named(units)}
        chosen={filter.unit}
      />
      <FilterLine id="q" label={w.t('cycleDoes.search')} value={filter.q} />
      <FilterLate late={filter.late} w={w} />
      <FilterShow w={w} />
    </form>
  );
}
