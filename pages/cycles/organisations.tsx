import type { Cycle } from '../../core/cycle/cycle.ts';
import { Bar, DataTable } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { type EvaluationsFilter, paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type OrganisationProgress, type StageCounts, totalOf } from './stage-counts.ts';

type Props = { cycle: Cycle; organisations: readonly OrganisationProgress[]; w: Words };

/** Progress of each organisation, with its units folded under it. */
export function Organisations({ cycle, organisations, w }: Props) {
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{w.t('cycle.organisations')}</h2>
      {organisations.map((organisation) => (
        <details key={organisation.name} class="folded organisation">
          <summary>
            <span class="organisation-name">{organisation.name}</span>
            <Progress counts={organisation.counts} late={organisation.late} w={w} />
          </summary>
          <p>
            <a href={paths.cycleEvaluations(cycle.cycleId, { organisation: organisation.name })}>
              {w.t('cycle.seeEvaluations')}
            </a>
          </p>
          <Units cycle={cycle} organisation={organisation} w={w} />
        </details>
      ))}
    </section>
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

function Units(props: { cycle: Cycle; organisation: OrganisationProgress; w: Words }) {
  const { cycle, organisation, w } = props;
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
          linked(unit.counts.final ?? 0, list(unit.name, { stage: 'final' })),
          linked(unit.late, list(unit.name, { late: true })),
        ],
      }))}
    />
  );
}
