import type { Cycle } from '../../core/cycle/cycle.ts';
import { stages } from '../../core/evaluation/stage.ts';
import { Bar } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type StageCounts, totalOf } from './stage-counts.ts';

/** How many evaluations stand in each stage; each number leads to the list behind it. */
export function StageBars(props: { cycle: Cycle; counts: StageCounts; people: number; w: Words }) {
  const { cycle, counts, people, w } = props;
  const total = totalOf(counts);
  const done = counts.final ?? 0;
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{w.t('cycle.progress')}</h2>
      <p class="big-number">
        {w.t('cycle.done', { done: w.number(done), total: w.number(total), percent: w.percent(done, total) })}
      </p>
      {total < people ? (
        <div class="starting" role="status">
          <p>{w.t('cycle.starting', { total: w.number(total), people: w.number(people) })}</p>
          <Bar part={total} whole={people} meaning="waiting" />
        </div>
      ) : null}
      <table class="bars">
        <caption>{w.t('cycle.stagesCaption')}</caption>
        <thead class="hidden-words">
          <tr>
            <th scope="col">{w.t('list.stage')}</th>
            <th scope="col">{w.t('cycle.number')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => {
            const count = counts[stage] ?? 0;
            return (
              <tr key={stage}>
                <th scope="row">{w.t(`stage.${stage}`)}</th>
                <td class="number">
                  {count > 0 ? (
                    <a href={paths.cycleEvaluations(cycle.cycleId, { stage })}>{w.number(count)}</a>
                  ) : (
                    w.number(0)
                  )}
                </td>
                <td class="bar-cell">
                  <Bar part={count} whole={total} meaning={stage === 'final' ? 'done' : 'accent'} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
