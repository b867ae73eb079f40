import type { Cycle } from '../../core/cycle/cycle.ts';
import type { StageAges } from '../../core/cycle/progress.ts';
import { stages } from '../../core/evaluation/stage.ts';
import { Bar } from '../layout/lists.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { type StageCounts, totalOf } from './stage-counts.ts';
import { StageTable } from './stage-table.tsx';

type Progress = { cycle: Cycle; counts: StageCounts; ages: StageAges; people: number; refreshes: boolean };
type Part = { view: Progress; w: Words };

/** How many evaluations of the whole cycle stand in each stage and since when. */
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
      <StageTable
        caption={w.t('cycle.stagesCaption')}
        stages={stages}
        counts={counts}
        ages={view.ages}
        whole={enrolled}
        hrefOf={(stage) => paths.cycleEvaluations(cycle.cycleId, { stage })}
        w={w}
      />
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
