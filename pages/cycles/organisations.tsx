import type { Cycle } from '../../core/cycle/cycle.ts';
import { Bar } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
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
          <Units organisation={organisation} w={w} />
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

function Units({ organisation, w }: { organisation: OrganisationProgress; w: Words }) {
  return (
    <div class="table-frame">
      <table class="data">
        <caption>{w.t('cycle.unitsCaption', { organisation: organisation.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{w.t('list.unit')}</th>
            <th scope="col">{w.t('cycle.number')}</th>
            <th scope="col">{w.t('stage.final')}</th>
            <th scope="col">{w.t('due.late')}</th>
          </tr>
        </thead>
        <tbody>
          {organisation.units.map((unit) => (
            <tr key={unit.name}>
              <th scope="row">{unit.name}</th>
              <td class="number">{w.number(totalOf(unit.counts))}</td>
              <td class="number">{w.number(unit.counts.final ?? 0)}</td>
              <td class="number">{w.number(unit.late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
