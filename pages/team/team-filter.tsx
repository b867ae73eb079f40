import { stages } from '../../core/evaluation/stage.ts';
import { paths } from '../paths.ts';
import type { OverviewPart } from './overview-view.ts';

/** Narrows a team down by cycle, stage, lateness and name. */
export function TeamFilter({ view, w }: OverviewPart) {
  const { filter, cycles, cycle } = view;
  return (
    <form method="get" action={paths.team()} class="filter">
      <div class="field">
        <label for="cycle">{w.t('inbox.cycle')}</label>
        <select id="cycle" name="cycle">
          {cycles.map(({ cycleId, name }) => (
            <option key={cycleId} value={cycleId} selected={cycleId === cycle?.cycleId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="stage">{w.t('list.stage')}</label>
        <select id="stage" name="stage">
          <option value="">{w.t('evaluations.allStages')}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage} selected={stage === filter.stage}>
              {w.t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="q">{w.t('cycleDoes.search')}</label>
        <input type="text" id="q" name="q" value={filter.q ?? ''} />
      </div>
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
