import type { Cycle } from '../../core/cycle/cycle.ts';
import { type Stage, stages } from '../../core/evaluation/stage.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { OrderKind } from '../../core/orders/order.ts';
import { renderDocument } from '../layout/document.tsx';
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
      <div class="field">
        <label for="stage">{w.t('list.stage')}</label>
        <select id="stage" name="stage">
          <option value="">{w.t('evaluations.allStages')}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage} selected={stage === filter.stage}>
              {w.t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="organisation">{w.t('list.organisation')}</label>
        <select id="organisation" name="organisation">
          <option value="">{w.t('evaluations.allOrganisations')}</option>
          {organisations.map((name) => (
            <option key={name} value={name} selected={name === filter.organisation}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="unit">{w.t('list.unit')}</label>
        <select id="unit" name="unit">
          <option value="">{w.t('cycleDoes.allUnits')}</option>
          {units.map((name) => (
            <option key={name} value={name} selected={name === filter.unit}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="q">{w.t('cycleDoes.search')}</label>
        <input type="text" id="q" name="q" value={filter.q ?? ''} />
      </div>
      <div class="choice-option">
        <input type="checkbox" id="late" name="late" value="yes" checked={filter.late} />
        <label for="late">{w.t('evaluations.onlyLate')}</label>
      </div>
      <button type="submit" class="secondary">
        {w.t('evaluations.show')}
      </button>
    </form>
  );
}
