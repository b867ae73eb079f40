import { stages } from '../../core/evaluation/stage.ts';
import { reasons } from '../../core/recovery/diagnosis.ts';
import { FilterLate, FilterLine, FilterSelect, FilterShow, named } from '../layout/filter.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { StandingsView } from './recovery-view.ts';

/** Narrows the list down; everything lives in the address. */
export function StandingsFilterForm({ view, w }: { view: StandingsView; w: Words }) {
  const { filter, cycles, organisations, units } = view;
  return (
    <form method="get" action={paths.standings()} class="filter">
      <FilterSelect
        id="cycle"
        label={w.t('standings.cycle')}
        all={null}
        options={cycles.map(({ cycleId, name }) => ({ value: cycleId, text: name }))}
        chosen={filter.cycle ?? null}
      />
      <FilterSelect
        id="stage"
        label={w.t('list.stage')}
        all={w.t('evaluations.allStages')}
        options={stages.map((stage) => ({ value: stage, text: w.t(`stage.${stage}`) }))}
        chosen={filter.stage ?? null}
      />
      <FilterSelect
        id="organisation"
        label={w.t('list.organisation')}
        all={w.t('evaluations.allOrganisations')}
        options={named(organisations)}
        chosen={filter.organisation ?? null}
      />
      <FilterSelect
        id="unit"
        label={w.t('standings.unit')}
        all={w.t('standings.allUnits')}
        options={named(units)}
        chosen={filter.unit ?? null}
      />
      <FilterSelect
        id="reason"
        label={w.t('standings.reason')}
        all={w.t('standings.allReasons')}
        options={reasons.map((reason) => ({ value: reason, text: w.t(`why.${reason}`) }))}
        chosen={filter.reason ?? null}
      />
      <FilterLine id="days" label={w.t('standings.days')} value={filter.days ?? ''} />
      <FilterLine id="q" label={w.t('standings.name')} value={filter.q ?? ''} />
      <FilterLate late={filter.late} w={w} />
      <FilterShow w={w} />
    </form>
  );
}
