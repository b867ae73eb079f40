import type { Cycle } from '../../core/cycle/cycle.ts';
import type { GroupProgress } from '../../core/cycle/progress.ts';
import { stages } from '../../core/evaluation/stage.ts';
import type { GroupsFilter } from '../filters.ts';
import { renderDocument } from '../layout/document.tsx';
import { FilterLine, FilterSelect, FilterShow, named } from '../layout/filter.tsx';
import type { Frame } from '../layout/frame.ts';
import { Empty, Pager } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { totalOf } from './stage-counts.ts';
import { StageTable } from './stage-table.tsx';

/** Some of the organisations of a cycle, or some of the units of one of them, with their stages. */
export type GroupsView = {
  cycle: Cycle;
  filter: { organisation: string | null; q: string | null };
  /** Names of the cycle's organisations, to choose from. */
  organisations: string[];
  /** The organisation whose units are shown, as a whole; null where organisations are. */
  whole: GroupProgress | null;
  groups: GroupProgress[];
  /** Place of this page; null on the first. */
  after: string | null;
  /** Place of the page behind this one; null on the last. */
  next: string | null;
};
type Part = { view: GroupsView; w: Words };

/** How far each organisation, or each unit of one, has come: stages, numbers, and since when the oldest waits. */
export function renderGroups(view: GroupsView, frame: Frame): string {
  const { cycle, filter, whole, groups } = view;
  const at = (more: GroupsFilter) => paths.cycleGroups(cycle.cycleId, { ...filter, ...more });
  return renderDocument(frame, (w) => ({
    title: w.t('groups.title', { cycle: cycle.name }),
    body: (
      <>
        <p class="eyebrow">
          <a href={paths.cycle(cycle.cycleId)}>{cycle.name}</a>
        </p>
        <h1>{whole ? whole.name : w.t('cycle.organisations')}</h1>
        <Filter view={view} w={w} />
        {whole ? (
          <>
            <GroupStages group={whole} view={view} w={w} />
            <h2>{w.t('groups.units')}</h2>
          </>
        ) : null}
        {groups.length === 0 ? <Empty title={w.t('groups.none')} /> : null}
        {groups.map((group) => (
          <Group key={group.name} group={group} view={view} w={w} />
        ))}
        <Pager w={w} first={view.after ? at({}) : null} next={view.next ? at({ after: view.next }) : null} />
      </>
    ),
  }));
}

function Filter({ view, w }: Part) {
  const { cycle, filter, organisations } = view;
  return (
    <form method="get" action={paths.cycleGroups(cycle.cycleId)} class="filter">
      <FilterSelect
        id="organisation"
        label={w.t('groups.unitsOf')}
        all={w.t('evaluations.allOrganisations')}
        options={named(organisations)}
        chosen={filter.organisation}
      />
      <FilterLine id="q" label={w.t('groups.search')} value={filter.q} />
      <FilterShow w={w} />
    </form>
  );
}

type GroupPart = Part & { group: GroupProgress };

/** One of the list under its name; an organisation leads to its units. */
function Group({ group, view, w }: GroupPart) {
  const { cycle, whole } = view;
  const name = group.name || w.t('groups.noName');
  const Heading = whole ? 'h3' : 'h2';
  return (
    <section>
      <Heading>
        {whole ? name : <a href={paths.cycleGroups(cycle.cycleId, { organisation: group.name })}>{name}</a>}
      </Heading>
      <GroupStages group={group} view={view} w={w} />
    </section>
  );
}

/** Only stages in which somebody is: what has nobody in it would make a long page longer. */
function GroupStages({ group, view, w }: GroupPart) {
  const { cycle, whole } = view;
  const { counts, ages, late } = group;
  const about = whole
    ? { organisation: whole.name, unit: group === whole ? null : group.name }
    : { organisation: group.name };
  const [total, done] = [totalOf(counts), counts.final ?? 0];
  return (
    <>
      <p>
        {w.t('cycle.doneOf', { done: w.number(done), total: w.number(total) })}{' '}
        {late > 0 ? (
          <a href={paths.cycleEvaluations(cycle.cycleId, { ...about, late: true })}>
            <Mark meaning="late">{w.t('cycle.lateNumber', { number: w.number(late) })}</Mark>
          </a>
        ) : null}
      </p>
      <StageTable
        caption={w.t('groups.stagesOf', { name: group.name || w.t('groups.noName') })}
        stages={stages.filter((stage) => counts[stage])}
        counts={counts}
        ages={ages}
        whole={total + (counts.excluded ?? 0)}
        hrefOf={(stage) => paths.cycleEvaluations(cycle.cycleId, { ...about, stage })}
        w={w}
      />
    </>
  );
}
