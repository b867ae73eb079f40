import type { Cycle } from '../../core/cycle/cycle.ts';
import type { StageAges } from '../../core/cycle/progress.ts';
import { isOver, stages } from '../../core/evaluation/stage.ts';
import { Bar } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type StageCounts, totalOf } from './stage-counts.ts';

type Progress = { cycle: Cycle; counts: StageCounts; ages: StageAges; people: number; refreshes: boolean };
type Part = { view: Progress; w: Words };

/** How many evaluations stand in each stage and since when; each number leads to the list behind it. */
export function StageBars({ view, w }: Part) {
  const { cycle, counts, people } = view;
  const total = totalOf(counts);
  const done = counts.final ?? 0;
  const enrolled = total + (counts.excluded ?? 0);
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{w.t('cycle.progress')}</h2>
      <p class="big-number">
        {w.t('cycle.done', { done: w.number(done), total: w.number(total), percent: w.percent(done, total) })}
      </p>
      {enrolled < people ? <Starting enrolled={enrolled} view={view} w={w} /> : null}
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
                <th scope="row">
                  {w.t(`stage.${stage}`)}
                  <Age view={view} stage={stage} w={w} />
                </th>
                <td class="number">
                  {count > 0 ? (
                    <a href={paths.cycleEvaluations(cycle.cycleId, { stage })}>{w.number(count)}</a>
                  ) : (
                    w.number(0)
                  )}
                </td>
                <td class="bar-cell">
                  <Bar part={count} whole={enrolled} meaning={stage === 'final' ? 'done' : 'accent'} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** How many of the evaluations there are already, counted from themselves. */
function Starting({ enrolled, view, w }: Part & { enrolled: number }) {
  const { cycle, people, refreshes } = view;
  return (
    <div class="starting" role="status">
      <p>{w.t('cycle.starting', { total: w.number(enrolled), people: w.number(people) })}</p>
      <Bar part={enrolled} whole={people} meaning="waiting" />
      {refreshes ? (
        <p class="quiet-text">
          {w.t('cycleDoes.refreshes')}{' '}
          <a href={`${paths.cycle(cycle.cycleId)}?still=yes`}>{w.t('cycleDoes.stand')}</a>
        </p>
      ) : null}
    </div>
  );
}

/** Since when the one waits that is longest there, and half of them. */
function Age({ view, stage, w }: Part & { stage: (typeof stages)[number] }) {
  const age = view.ages[stage];
  if (!age || isOver(stage)) return null;
  return (
    <span class="quiet-text block">
      {w.t('cycleDoes.age', { oldest: w.date(age.oldest), median: w.date(age.median) })}
    </span>
  );
}
