import { sightings } from '../../core/evaluation/seen-before.ts';
import type { PlanToApprove } from '../../core/usecases/plans-to-approve.ts';
import { renderDocument } from '../layout/document.tsx';
import { ErrorSummary } from '../layout/errors.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty, Pager } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import { OnePlan } from './one-plan.tsx';
import type { PlansPart, PlansView } from './plans-view.ts';
import { TeamTabs } from './team-tabs.tsx';

/** Plans to approve: those that are as they were before can be approved together, others once each is unfolded. */
export function renderPlans(view: PlansView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title:
      view.form.errors.length > 0 ? w.t('task.wrongTitle', { title: w.t('bulk.title') }) : w.t('bulk.title'),
    wide: true,
    body: (
      <>
        <TeamTabs here="plans" w={w} />
        <h1>{w.t('bulk.title')}</h1>
        <p class="lead">{w.t('bulk.lead', { most: w.number(view.atOnce) })}</p>
        <ErrorSummary
          w={w}
          form={view.form}
          labelOf={(path) => (path === 'plans' ? w.t('bulk.plans') : undefined)}
        />
        {view.total > view.atOnce || view.q ? <Search view={view} w={w} /> : null}
        {view.plans.length === 0 ? <NoPlans view={view} w={w} /> : <Plans view={view} frame={frame} w={w} />}
        <Pager
          w={w}
          first={view.after > 0 ? paths.teamPlans({ q: view.q }) : null}
          next={view.next === null ? null : paths.teamPlans({ q: view.q, after: String(view.next) })}
        />
      </>
    ),
  }));
}

function NoPlans({ view, w }: PlansPart) {
  return (
    <Empty title={w.t(view.total === 0 ? 'bulk.none' : 'inbox.noneFound')}>
      <p>
        <a href={view.total === 0 ? paths.home() : paths.teamPlans()}>
          {w.t(view.total === 0 ? 'bulk.home' : 'bulk.all')}
        </a>
      </p>
    </Empty>
  );
}

function Search({ view, w }: PlansPart) {
  return (
    <form method="get" action={paths.teamPlans()} class="filter">
      <div class="field">
        <label for="q">{w.t('inbox.search')}</label>
        <input type="text" id="q" name="q" value={view.q ?? ''} />
      </div>
      <button type="submit" class="secondary">
        {w.t('evaluations.show')}
      </button>
    </form>
  );
}

function Plans({ view, frame, w }: PlansPart & { frame: Frame }) {
  const seen = sightings.flatMap((why) => view.plans.filter((plan) => plan.seen === why));
  const unseen = view.plans.filter((plan) => plan.seen === null);
  const place = paths.teamPlans({ q: view.q, after: view.after > 0 ? String(view.after) : null });
  return (
    <Form action={place} frame={frame}>
      <div id="field-plans" tabindex={-1}>
        {seen.length > 0 ? (
          <section aria-labelledby="unchanged">
            <h2 id="unchanged">{w.t('bulk.unchanged', { number: w.number(seen.length) })}</h2>
            <p class="hint">{w.t('bulk.unchangedHint')}</p>
            <Group plans={seen} view={view} w={w} />
            <Do command="approveUnchanged" kind="secondary">
              {w.t('bulk.approveUnchanged', { number: w.number(seen.length) })}
            </Do>
          </section>
        ) : null}
        {unseen.length > 0 ? (
          <section aria-labelledby="to-read">
            <h2 id="to-read">{w.t('bulk.toRead', { number: w.number(unseen.length) })}</h2>
            <p class="hint">{w.t('bulk.toReadHint')}</p>
            <Group plans={unseen} view={view} w={w} />
          </section>
        ) : null}
      </div>
      <p>{w.t('bulk.each')}</p>
      <Do command="approveChosen">{w.t('bulk.approveChosen')}</Do>
    </Form>
  );
}

function Group({ plans, view, w }: PlansPart & { plans: readonly PlanToApprove[] }) {
  return (
    <ul class="cards">
      {plans.map((plan) => (
        <li key={plan.state.evaluationId} class="sheet">
          <OnePlan plan={plan} view={view} w={w} />
        </li>
      ))}
    </ul>
  );
}
