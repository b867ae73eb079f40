import type { Cycle } from '../../core/cycle/cycle.ts';
import type { EvaluationsFilter } from '../filters.ts';
import { Bar, DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type OrganisationProgress, type StageCounts, totalOf } from './stage-counts.ts';

type Props = { cycle: Cycle; organisations: readonly OrganisationProgress[]; w: Words };

/** With more organisations and units than this the page of each organisation tells of its units. */
const rowsShown = 50;

/** Progress of each organisation; its units are folded under it, or on its own page where they are many. */
export function Organisations({ cycle, organisations, w }: Props) {
  if (organisations.length === 0) return null;
  const rows = organisations.reduce((sum, { units }) => sum + 1 + units.length, 0);
  const One = rows > rowsShown ? LinkedOrganisation : FoldedOrganisation;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{w.t('cycle.organisations')}</h2>
      {organisations.map((organisation) => (
        <One key={organisation.name} cycle={cycle} organisation={organisation} w={w} />
      ))}
    </section>
  );
}

type Part = { cycle: Cycle; organisation: OrganisationProgress; w: Words };

function LinkedOrganisation({ cycle, organisation, w }: Part) {
  const { name, counts, late } = organisation;
  return (
    <p class="organisation">
      <a href={paths.cycleGroups(cycle.cycleId, { organisation: name })}>{name}</a>
      <Progress counts={counts} late={late} w={w} />
    </p>
  );
}

function FoldedOrganisation({ cycle, organisation, w }: Part) {
  const { name, counts, late } = organisation;
  return (
    <details class="folded organisation">
      <summary>
        <span class="organisation-name">{name}</span>
        <Progress counts={counts} late={late} w={w} />
      </summary>
      <p>
        <a href={paths.cycleGroups(cycle.cycleId, { organisation: name })}>{w.t('groups.perStage')}</a>
        {' · '}
        <a href={paths.cycleEvaluations(cycle.cycleId, { organisation: name })}>
          {w.t('cycle.seeEvaluations')}
        </a>
      </p>
      <Units cycle={cycle} organisation={organisation} w={w} />
    </details>
  );
}

function Progress({ counts, late, w }: { counts: StageCounts; late: number; w: Words }) {
  const total = totalOf(counts);
  const done = counts.final ?? 0;
  return (
    <span class="organisation-progress">
      <Bar part={done} whole={total} meaning="done" />
      <span>{w.t('cycle.doneOf', { done: w.number(done), total: w.number(total) })}</span>
      {late > 0 ? <Mark meaning="late">{w.t('cycle.lateNumber', { number: w.number(late) })}</Mark> : null}
    </span>
  );
}

function Units({ cycle, organisation, w }: Part) {
  const list = (unit: string, more: EvaluationsFilter = {}) =>
    paths.cycleEvaluations(cycle.cycleId, { organisation: organisation.name, unit, ...more });
  const linked = (count: number, href: string) =>
    count > 0 ? <a href={href}>{w.number(count)}</a> : w.number(0);
  return (
    <DataTable
      caption={w.t('cycle.unitsCaption', { organisation: organisation.name })}
      head={[w.t('list.unit'), w.t('cycle.number'), w.t('stage.final'), w.t('due.late')]}
      numbers={[1, 2, 3]}
      rows={organisation.units.map((unit) => ({
        key: unit.name,
        cells: [
          unit.name,
          linked(totalOf(unit.counts), list(unit.name)),
          <Done counts={unit.counts} w={w} />,
          linked(unit.late, list(unit.name, { late: true })),
        ],
      }))}
    />
  );
}

function Done({ counts, w }: { counts: StageCounts; w: Words }) {
  const done = counts.final ?? 0;
  return (
    <>
      {w.number(done)}
      <Bar part={done} whole={totalOf(counts)} meaning="done" />
    </>
  );
}
