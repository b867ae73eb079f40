import { stages } from '../../core/evaluation/stage.ts';
import { reasons } from '../../core/recovery/diagnosis.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { StandingsView } from './recovery-view.ts';

type Option = { value: string; text: string };
type SelectProps = {
  id: string;
  label: string;
  all: string | null;
  options: Option[];
  chosen: string | null;
};

/** Narrows the list down; everything lives in the address. */
export function StandingsFilterForm({ view, w }: { view: StandingsView; w: Words }) {
  const { filter, cycles, organisations, units } = view;
  const named = (names: readonly string[]) => names.map((name) => ({ value: name, text: name }));
  return (
    <form method="get" action={paths.standings()} class="filter">
      <Select
        id="cycle"
        label={w.t('standings.cycle')}
        all={null}
        options={cycles.map(({ cycleId, name }) => ({ value: cycleId, text: name }))}
        chosen={filter.cycle ?? null}
      />
      <Select
        id="stage"
        label={w.t('list.stage')}
        all={w.t('evaluations.allStages')}
        options={stages.map((stage) => ({ value: stage, text: w.t(`stage.${stage}`) }))}
        chosen={filter.stage ?? null}
      />
      <Select
        id="organisation"
        label={w.t('list.organisation')}
        all={w.t('evaluations.allOrganisations')}
        options={named(organisations)}
        chosen={filter.organisation ?? null}
      />
      <Select
        id="unit"
        label={w.t('standings.unit')}
        all={w.t('standings.allUnits')}
        options={named(units)}
        chosen={filter.unit ?? null}
      />
      <Select
        id="reason"
        label={w.t('standings.reason')}
        all={w.t('standings.allReasons')}
        options={reasons.map((reason) => ({ value: reason, text: w.t(`why.${reason}`) }))}
        chosen={filter.reason ?? null}
      />
      <Line id="days" label={w.t('standings.days')} value={filter.days ?? ''} />
      <Line id="q" label={w.t('standings.name')} value={filter.q ?? ''} />
      <div class="choice-option">
        <input type="checkbox" id="late" name="late" value="yes" checked={filter.late} />
        <label for="late">{w.t('evaluations.onlyLate')}</label>
      </div>
      <button type="submit" class="secondary">
        {w.t('evaluations.show')}
      </button>
    </form>
  );
}

function Select({ id, label, all, options, chosen }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        {all === null ? null : <option value="">{all}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Line({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="text" id={id} name={id} value={value} />
    </div>
  );
}
