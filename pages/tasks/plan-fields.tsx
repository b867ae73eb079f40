import { limits } from '../../core/evaluation/document-fields.ts';
import { approaches } from '../../core/evaluation/plan-document.ts';
import { Choice } from '../layout/fields.tsx';
import { Do } from '../layout/form.tsx';
import { fieldId } from '../layout/form-view.ts';
import { PlanAnnexes, PlanBehaviour } from './plan-annexes.tsx';
import { planRows } from './plan-rows.ts';
import { GroupError, ResultFields, superiorResultsId } from './result-fields.tsx';
import { ReturnedRow, rowOf } from './returned-rows.tsx';
import type { TaskPart } from './task-view.ts';

/** The fields of a plan: results, each with how it is measured; behaviour; the three annexes. */
export function PlanFields({ view, frame, w }: TaskPart) {
  const { form } = view;
  const rows = planRows(form.values);
  return (
    <>
      <p class="hint">
        {w.t('plan.hint', { results: limits.results, characters: w.number(limits.shortText) })}
      </p>
      <Approach view={view} frame={frame} w={w} />
      <datalist id={superiorResultsId}>
        {view.superiorResults.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      <div id={fieldId('results')} tabindex={-1}>
        <GroupError path="results" form={form} w={w} />
        {rows.map((indicators, index) => (
          <ReturnedRow key={index} row={rowOf(view, view.documents.plan, index)} w={w}>
            <ResultFields view={view} index={index} indicators={indicators} form={form} w={w} />
          </ReturnedRow>
        ))}
      </div>
      {rows.length < limits.results ? (
        <p>
          <Do command="addResult" kind="secondary">
            {w.t('plan.addResult')}
          </Do>
        </p>
      ) : null}
      <PlanBehaviour form={form} ruleSet={view.state.ruleSet} w={w} />
      <PlanAnnexes form={form} w={w} />
    </>
  );
}

function Approach({ view, w }: TaskPart) {
  const { form } = view;
  const approach = form.values.approach ?? approaches[0];
  return (
    <Choice
      w={w}
      form={{ ...form, values: { ...form.values, approach } }}
      path="approach"
      label={w.t('field.approach')}
      options={approaches.map((value) => ({
        value,
        label: w.t(`approach.${value}`),
        hint: w.t(`approachHint.${value}`),
      }))}
    />
  );
}
