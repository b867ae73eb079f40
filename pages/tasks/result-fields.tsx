import { limits } from '../../core/evaluation/document-fields.ts';
import { aspects, cascadings, perspectives, priorities } from '../../core/evaluation/plan-document.ts';
import { ErrorMessage } from '../layout/errors.tsx';
import { Choice, Select, TextArea, TextField } from '../layout/fields.tsx';
import { errorAt, type FormView, fieldId } from '../layout/form-view.ts';
import { PlanHints } from '../layout/plan-hints.tsx';
import type { Words } from '../words.ts';
import type { TaskView } from './task-view.ts';

type Editor = { form: FormView; w: Words };
type ResultProps = Editor & { view: TaskView; index: number; indicators: number };

/** Id of the list of the superior's results that the fields of one form share. */
export const superiorResultsId = 'superior-results';

/** What is wrong with a group of fields as a whole. */
export function GroupError({ path, form, w }: Editor & { path: string }) {
  const code = errorAt(form, path);
  return code ? <ErrorMessage w={w} path={path} code={code} /> : null;
}

/** One planned result: what, how important, what it serves, how it is measured. */
export function ResultFields(props: ResultProps) {
  const { index, indicators, form, w } = props;
  const at = `results.${index}`;
  const priority = form.values[`${at}.priority`] ?? 'main';
  const chosen = { ...form, values: { ...form.values, [`${at}.priority`]: priority } };
  const measures = Array.from({ length: indicators }, (_, row) => `${at}.indicators.${row}`);
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
      <PlanHints
        result={form.values[`${at}.text`] ?? ''}
        measures={measures.map(
          (measure) => `${form.values[`${measure}.text`]} ${form.values[`${measure}.target`]}`,
        )}
        w={w}
      />
      <Choice
        w={w}
        form={chosen}
        path={`${at}.priority`}
        label={w.t('field.priority')}
        inline
        options={priorities.map((value) => ({ value, label: w.t(`priority.${value}`) }))}
      />
      <ServedFields {...props} />
      <div id={fieldId(`${at}.indicators`)} tabindex={-1}>
        <p class="label">{w.t('field.indicators')}</p>
        <p class="hint">{w.t('plan.indicatorsHint', { indicators: limits.indicators })}</p>
        <GroupError path={`${at}.indicators`} form={form} w={w} />
        {measures.map((measure, row) => (
          <IndicatorFields key={measure} at={measure} number={row + 1} form={form} w={w} />
        ))}
      </div>
    </fieldset>
  );
}

/** What a result serves: the superior's result, the organisation's goal, and the perspective of a high leader. */
function ServedFields({ view, index, form, w }: ResultProps) {
  const at = `results.${index}`;
  const { superiorResults, goals, state } = view;
  const part = { w, form, empty: w.t('form.choose') };
  return (
    <>
      <TextField
        w={w}
        form={form}
        path={`${at}.servesResult`}
        label={w.t('field.servesResult')}
        {...(superiorResults.length > 0
          ? { list: superiorResultsId, hint: w.t('plan.servesHint', { name: state.assessor.name }) }
          : {})}
        optional
      />
      <Select
        {...part}
        path={`${at}.cascading`}
        label={w.t('field.cascading')}
        optional
        options={cascadings.map((value) => ({ value, label: w.t(`cascading.${value}`) }))}
      />
      {goals.length > 0 ? (
        <Select
          {...part}
          path={`${at}.goal`}
          label={w.t('field.goal')}
          optional
          options={goals.map((goal) => ({ value: goal, label: goal }))}
        />
      ) : null}
      {state.planFor === 'leadership' ? (
        <Select
          {...part}
          path={`${at}.perspective`}
          label={w.t('field.perspective')}
          options={perspectives.map((value) => ({ value, label: w.t(`perspective.${value}`) }))}
        />
      ) : null}
    </>
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
