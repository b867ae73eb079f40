import { ruleSetOf } from '../../core/rules/registry.ts';
import { achievementWords, DistributionCounts } from '../layout/distribution-counts.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty, Pager } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { OverviewPart, OverviewView } from './overview-view.ts';
import { TeamFilter } from './team-filter.tsx';
import { TeamTable } from './team-table.tsx';
import { TeamTabs } from './team-tabs.tsx';

/** Everybody whom the reader leads: where each stands, whose turn it is, until when, and what was rated. */
export function renderOverview(view: OverviewView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('team.title'),
    wide: true,
    body: (
      <>
        <TeamTabs here="overview" w={w} />
        {view.cycle ? <p class="eyebrow">{view.cycle.name}</p> : null}
        <h1>{w.t('team.title')}</h1>
        {view.total === 0 ? (
          <Empty title={w.t('team.none')}>
            <p>{w.t('team.noneHint')}</p>
          </Empty>
        ) : (
          <People view={view} w={w} />
        )}
      </>
    ),
  }));
}

function People({ view, w }: OverviewPart) {
  const { cycle, filter } = view;
  const query = { ...filter, cycle: cycle?.cycleId ?? null };
  return (
    <>
      <p>
        {w.t('team.people', { count: view.total })}{' '}
        {view.late > 0 ? <Mark meaning="late">{w.t('inbox.late', { count: view.late })}</Mark> : null}
      </p>
      <TeamFilter view={view} w={w} />
      {view.states.length === 0 ? (
        <Empty title={w.t('team.noneFound')}>
          <p>
            <a href={paths.team({ cycle: query.cycle })}>{w.t('team.all')}</a>
          </p>
        </Empty>
      ) : (
        <TeamTable states={view.states} w={w} />
      )}
      <Pager
        w={w}
        first={view.after > 0 ? paths.team(query) : null}
        next={view.next === null ? null : paths.team({ ...query, after: String(view.next) })}
      />
      <Distribution view={view} w={w} />
    </>
  );
}

/** The reader's own ratings so far, beside the pattern of their unit. */
function Distribution({ view: { standing, states, cycle }, w }: OverviewPart) {
  if (!standing || !cycle || Object.keys(standing.given).length === 0) return null;
  const { distribution } = ruleSetOf(states[0]?.ruleSet ?? cycle.ruleSet);
  const pattern = (standing.inForce && distribution?.patterns[standing.inForce.predicate]) ?? [];
  return (
    <section aria-labelledby="distribution">
      <h2 id="distribution">{w.t('distribution.title')}</h2>
      {distribution ? <p>{achievementWords(standing, w)}</p> : null}
      <DistributionCounts given={standing.given} pattern={pattern} caption={'distribution.soFar'} w={w} />
    </section>
  );
}
