import { machines } from '../../core/evaluation/effects.ts';
import { FilterLine, FilterSelect, FilterShow } from '../layout/filter.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { ExecutionsView } from './executions-view.ts';

/** Narrows executions down; everything lives in the address. */
export function ExecutionsFilterForm({ view, w }: { view: ExecutionsView; w: Words }) {
  const { filter, cycles } = view;
  return (
    <form method="get" action={paths.executions()} class="filter">
      <input type="hidden" name="status" value={filter.status} />
      <FilterSelect
        id="cycle"
        label={w.t('standings.cycle')}
        all={w.t('monitor.allCycles')}
        options={cycles.map(({ cycleId, name }) => ({ value: cycleId, text: name }))}
        chosen={filter.cycle}
      />
      <FilterSelect
        id="phase"
        label={w.t('executions.machine')}
        all={w.t('monitor.allPhases')}
        options={machines.map((machine) => ({ value: machine, text: w.t(`machine.${machine}`) }))}
        chosen={filter.phase}
      />
      <FilterLine id="unit" label={w.t('monitor.unitExactly')} value={filter.unit} />
      <FilterLine id="days" label={w.t('standings.days')} value={filter.days} />
      <FilterLine id="error" label={w.t('monitor.cause')} value={filter.error} />
      <FilterLine id="q" label={w.t('monitor.person')} value={filter.q} />
      <FilterShow w={w} />
    </form>
  );
}
