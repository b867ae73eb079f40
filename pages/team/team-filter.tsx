import { stages } from '../../core/evaluation/stage.ts';
import { FilterLate, FilterLine, FilterSelect, FilterShow } from '../layout/filter.tsx';
import { paths } from '../paths.ts';
import type { OverviewPart } from './overview-view.ts';

/** Narrows a team down by cycle, stage, lateness and name. */
export function TeamFilter({ view, w }: OverviewPart) {
  const { filter, cycles, cycle } = view;
  return (
    <form method="get" action={paths.team()} class="filter">
      <FilterSelect
        id="cycle"
        label={w.t('inbox.cycle')}
        all={null}
        options={cycles.map(({ cycleId, name }) => ({ value: cycleId, text: name }))}
        chosen={cycle?.cycleId}
      />
      <FilterSelect
        id="stage"
        label={w.t('list.stage')}
        all={w.t('evaluations.allStages')}
        options={stages.map((stage) => ({ value: stage, text: w.t(`stage.${stage}`) }))}
        chosen={filter.stage}
      />
      <FilterLine id="q" label={w.t('cycleDoes.search')} value={filter.q} />
      <FilterLate late={filter.late} w={w} />
      <FilterShow w={w} />
    </form>
  );
}
