import type { StageAges } from '../../core/cycle/progress.ts';
import { isOver, type Stage } from '../../core/evaluation/stage.ts';
import { Bar } from '../layout/lists.tsx';
import type { Words } from '../words.ts';
import type { StageCounts } from './stage-counts.ts';

type Props = {
  caption: string;
  /** The lines of the table, in their order. */
  stages: readonly Stage[];
  counts: StageCounts;
  ages: StageAges;
  /** What a full bar stands for. */
  whole: number;
  /** The list behind a number. */
  hrefOf: (stage: Stage) => string;
  w: Words;
};

/** How many evaluations stand in each stage and since when, with a bar; each number leads to the list behind it. */
export function StageTable({ caption, stages, counts, ages, whole, hrefOf, w }: Props) {
  return (
    <table class="bars">
      <caption>{caption}</caption>
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
                <Age ages={ages} stage={stage} w={w} />
              </th>
              <td class="number">
                {count > 0 ? <a href={hrefOf(stage)}>{w.number(count)}</a> : w.number(0)}
              </td>
              <td class="bar-cell">
                <Bar part={count} whole={whole} meaning={stage === 'final' ? 'done' : 'accent'} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Since when the one waits that is longest there, and half of them. */
function Age({ ages, stage, w }: { ages: StageAges; stage: Stage; w: Words }) {
  const age = ages[stage];
  if (!age || isOver(stage)) return null;
  return (
    <span class="quiet-text block">
      {w.t('cycleDoes.age', { oldest: w.date(age.oldest), median: w.date(age.median) })}
    </span>
  );
}
