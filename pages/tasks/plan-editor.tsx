import { aspects, limits, priorities } from '../../core/evaluation/documents.ts';
import { ErrorMessage } from '../layout/errors.tsx';
import { Choice, Select, TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import { errorAt, type FormView, fieldId } from '../layout/form-view.ts';
import type { Words } from '../words.ts';
import { planRows } from './plan-rows.ts';
import { mayDo, type TaskPart } from './task-view.ts';

type Editor = { form: FormView; w: Words };

/** The employee writes the plan: results, each with how it is measured. */
export function PlanEditor({ view, frame, w }: TaskPart) {
  const { form } = view;
  const rows = planRows(form.values);
  return (
    <Form action={view.action} frame={frame} version={view.state.version} class="reading">
      <p class="hint">
        {w.t('plan.hint', { results: limits.results, characters: w.number(limits.shortText) })}
      </p>
      <div id={fieldId('results')} tabindex={-1}>
        <GroupError path="results" form={form} w={w} />
        {rows.map((indicators, index) => (
          <ResultFields key={index} index={index} indicators={indicators} form={form} w={w} />
        ))}
      </div>
      {rows.length < limits.results ? (
        <p>
          <Do command="addResult" kind="secondary">
            {w.t('plan.addResult')}
          </Do>
        </p>
      ) : null}
      <TextArea
        w={w}
        form={form}
        path="behaviourExpectation"
        label={w.t('field.behaviourExpectation')}
        hint={w.t('plan.behaviourHint', { characters: w.number(limits.longText) })}
        optional
      />
      <div class="actions">
        {mayDo(view, 'submitPlan') ? <Do command="submitPlan">{w.t('plan.submit')}</Do> : null}
        <Do command="saveDraft" kind="secondary">
          {w.t('task.saveDraft')}
        </Do>
      </div>
    </Form>
  );
}

function GroupError({ path, form, w }: Editor & { path: string }) {
  const code = errorAt(form, path);
  return code ? <ErrorMessage w={w} path={path} code={code} /> : null;
}

function ResultFields({ index, indicators, form, w }: Editor & { index: number; indicators: number }) {
  const at = `results.${index}`;
  const priority = form.values[`${at}.priority`] ?? 'main';
  const chosen = { ...form, values: { ...form.values, [`${at}.priority`]: priority } };
  return (
    <fieldset class="result-fields">
      <legend>{w.t('field.inResult', { number: index + 1 })}</legend>
      <TextArea
        w={w}
        form={form}
        path={`${at}.text`}
        label={w.t('field.resultText')}
        hint={w.t('plan.resultHint')}
        rows={2}
      />
      <Choice
        w={w}
        form={chosen}
        path={`${at}.priority`}
        label={w.t('field.priority')}
        inline
        options={priorities.map((value) => ({ value, label: w.t(`priority.${value}`) }))}
      />
      <TextField w={w} form={form} path={`${at}.servesResult`} label={w.t('field.servesResult')} optional />
      <div id={fieldId(`${at}.indicators`)} tabindex={-1}>
        <p class="label">{w.t('field.indicators')}</p>
        <p class="hint">{w.t('plan.indicatorsHint', { indicators: limits.indicators })}</p>
        <GroupError path={`${at}.indicators`} form={form} w={w} />
        {Array.from({ length: indicators }, (_, row) => (
          <IndicatorFields key={row} at={`${at}.indicators.${row}`} number={row + 1} form={form} w={w} />
        ))}
      </div>
    </fieldset>
  );
}

function IndicatorFields({ at, number, form, w }: Editor & { at: string; number: number }) {
  return (
    <fieldset class="indicator-fields">
      <legend>{w.t('field.inIndicator', { number })}</legend>
      <Select
        w={w}
        form={form}
        path={`${at}.aspect`}
        label={w.t('field.aspect')}
        empty={w.t('form.choose')}
        options={aspects.map((value) => ({ value, label: w.t(`aspect.${value}`) }))}
      />
      <TextField w={w} form={form} path={`${at}.text`} label={w.t('field.indicatorText')} />
      <TextField w={w} form={form} path={`${at}.target`} label={w.t('field.target')} />
    </fieldset>
  );
}
