import type { Cycle } from '../../core/cycle/cycle.ts';
import type { StageAges } from '../../core/cycle/progress.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import type { Order, OrderKind } from '../../core/orders/order.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Frame } from '../layout/frame.ts';
import { Notice } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type Alignment, AlignmentTable } from './alignment.tsx';
import { CycleActions } from './cycle-actions.tsx';
import { CycleStatus } from './cycle-status.tsx';
import { EvaluationsTable } from './evaluations-table.tsx';
import { Organisations } from './organisations.tsx';
import { Policies } from './policies.tsx';
import { StageBars } from './stage-bars.tsx';
import type { OrganisationProgress, StageCounts } from './stage-counts.ts';

/** A cycle with its progress. */
export type CycleView = {
  cycle: Cycle;
  /** People of the cycle's roster: how many evaluations there will be. */
  people: number;
  /** Evaluations by stage; a stage without any may be left out. */
  counts: StageCounts;
  organisations: OrganisationProgress[];
  /** The first of the late ones, the latest first; `lateCount` tells all. */
  late: EvaluationState[];
  lateCount: number;
  ages: StageAges;
  /** What may be ordered now, and what was. */
  orderKinds: readonly OrderKind[];
  orders: readonly Order[];
  /** True while the page asks again by itself. */
  refreshes: boolean;
  /** False for those who only look. */
  mayRun: boolean;
  /** How plans serve the goals of the organisation. */
  alignment: Alignment;
  /** The form that opens the assessment early (`reason`). */
  form: FormView;
};

/** Progress of a cycle and what HR can do about it. */
export function renderCycle(view: CycleView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: view.cycle.name,
    wide: true,
    body: <CyclePage view={view} frame={frame} w={w} />,
  }));
}

type Part = { view: CycleView; frame: Frame; w: Words };

function CyclePage({ view, frame, w }: Part) {
  const { cycle, late, lateCount } = view;
  const started = cycle.status !== 'draft';
  return (
    <>
      <div class="title-row">
        <h1>{cycle.name}</h1>
        <CycleStatus cycle={cycle} w={w} />
      </div>
      <ErrorSummary
        w={w}
        form={view.form}
        labelOf={(path) => (path === 'reason' ? w.t('cycle.reason') : undefined)}
      />
      <div class="two-columns">
        <div>
          {started ? <StageBars view={view} w={w} /> : <Draft view={view} w={w} />}
          {started && lateCount > 0 ? (
            <section aria-labelledby="late">
              <h2 id="late">{w.t('cycle.late', { count: lateCount, number: w.number(lateCount) })}</h2>
              <EvaluationsTable evaluations={late} caption={w.t('cycle.lateCaption')} w={w} />
              {lateCount > late.length ? (
                <p>
                  <a href={paths.cycleEvaluations(cycle.cycleId, { late: true })}>{w.t('cycle.allLate')}</a>
                </p>
              ) : null}
            </section>
          ) : null}
          {started ? <AlignmentTable cycle={cycle} alignment={view.alignment} w={w} /> : null}
          {started ? <Organisations cycle={cycle} organisations={view.organisations} w={w} /> : null}
        </div>
        <aside>
          <CycleActions view={view} frame={frame} w={w} />
          <Dates cycle={cycle} w={w} />
          <Policies cycle={cycle} w={w} />
        </aside>
      </div>
    </>
  );
}

function Draft({ view, w }: { view: CycleView; w: Words }) {
  return (
    <Notice meaning="plain" title={w.t('cycle.draftTitle')}>
      <p>{w.t('cycle.draft', { count: view.people, people: w.number(view.people) })}</p>
    </Notice>
  );
}

function Dates({ cycle, w }: { cycle: Cycle; w: Words }) {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{w.t('cycle.dates')}</h2>
      <Definitions
        items={[
          [w.t('newCycle.planDue'), w.date(cycle.planDueAt)],
          [w.t('newCycle.assessmentOpens'), w.date(cycle.assessmentOpensAt)],
          [w.t('newCycle.selfAssessmentDue'), w.date(cycle.selfAssessmentDueAt)],
          [w.t('newCycle.reviewDue'), w.date(cycle.reviewDueAt)],
          cycle.startedAt ? [w.t('cycle.startedAt'), w.dateTime(cycle.startedAt)] : null,
          cycle.closedAt ? [w.t('cycleDoes.closedAt'), w.dateTime(cycle.closedAt)] : null,
          cycle.closedBecause ? [w.t('cycleDoes.closedBecause'), cycle.closedBecause] : null,
          cycle.openedEarlyBecause ? [w.t('cycle.openedEarly'), cycle.openedEarlyBecause] : null,
          [w.t('newCycle.head'), `${cycle.headOfBody.name}, ${cycle.headOfBody.position}`],
        ]}
      />
    </section>
  );
}
