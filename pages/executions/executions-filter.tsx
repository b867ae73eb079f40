import { machines } from '../../core/evaluation/effects.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { ExecutionsView } from './executions-view.ts';

/** Narrows executions down; everything lives in the address. */
export function ExecutionsFilterForm({ view, w }: { view: ExecutionsView; w: Words }) {
  const { filter, cycles } = view;
  return (
    <form method="get" action={paths.executions()} class="filter">
      <input type="hidden" name="status" value={filter.status} />
      <div class="field">
        <label for="cycle">{w.t('standings.cycle')}</label>
        <select id="cycle" name="cycle">
          <option value="">{w.t('monitor.allCycles')}</option>
          {cycles.map(({ cycleId, name }) => (
            <option key={cycleId} value={cycleId} selected={cycleId === filter.cycle}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="phase">{w.t('executions.machine')}</label>
        <select id="phase" name="phase">
          <option value="">{w.t('monitor.allPhases')}</option>
          {machines.map((machine) => (
            <option key={machine} value={machine} selected={machine === filter.phase}>
              {w.t(`machine.${machine}`)}
            </option>
          ))}
        </select>
      </div>
      <Line id="unit" label={w.t('monitor.unitExactly')} value={filter.unit} />
      <Line id="days" label={w.t('standings.days')} value={filter.days} />
      <Line id="error" label={w.t('monitor.cause')} value={filter.error} />
      <Line id="q" label={w.t('monitor.person')} value={filter.q} />
      <button type="submit" class="secondary">
        {w.t('evaluations.show')}
      </button>
    </form>
  );
}

function Line({ id, label, value }: { id: string; label: string; value: string | null | undefined }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="text" id={id} name={id} value={value ?? ''} />
    </div>
  );
}
