import { priorities } from '../../core/evaluation/plan-document.ts';
import { berakhlak } from '../../core/rules/behaviours.ts';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

type Part = { form: FormView; w: Words };

/** One result of a plan's template. */
export function PlanItem({ row, form, w }: Part & { row: number }) {
  const at = `items.${row}`;
  const values = { [`${at}.priority`]: 'main', ...form.values };
  return (
    <fieldset class="result-fields">
      <legend>{w.t('field.inResult', { number: row + 1 })}</legend>
      <TextArea w={w} form={form} path={`${at}.text`} label={w.t('field.resultText')} rows={2} />
      <Choice
        w={w}
        form={{ ...form, values }}
        path={`${at}.priority`}
        label={w.t('field.priority')}
        options={priorities.map((value) => ({ value, label: w.t(`priority.${value}`) }))}
        inline
      />
      <TextArea
        w={w}
        form={form}
        path={`${at}.indicators`}
        label={w.t('template.indicators')}
        hint={w.t('template.indicatorsHint')}
        rows={3}
      />
    </fieldset>
  );
}

/** For whom a plan's template is, and what it expects of behaviour. */
export function PlanRest({ form, w }: Part) {
  return (
    <>
      <details class="folded" open={berakhlak.some(({ value }) => form.values[`expectations.${value}`])}>
        <summary>{w.t('template.behaviour')}</summary>
        {berakhlak.map(({ value, name }) => (
          <TextArea
            key={value}
            w={w}
            form={form}
            path={`expectations.${value}`}
            label={w.t('plan.expectationOn', { value: name })}
            rows={2}
            optional
          />
        ))}
      </details>
      <TextArea
        w={w}
        form={form}
        path="positions"
        label={w.t('template.positions')}
        hint={w.t('template.positionsHint')}
        rows={2}
        optional
      />
    </>
  );
}

/** One competency with its levels. */
export function CompetencyItem({ row, form, w }: Part & { row: number }) {
  const at = `items.${row}`;
  const code = form.values[`${at}.code`];
  const part = { w, form };
  return (
    <fieldset class="result-fields">
      <legend>{w.t('template.item', { number: row + 1 })}</legend>
      {code ? <input type="hidden" name={`${at}.code`} value={code} /> : null}
      <TextField {...part} path={`${at}.name`} label={w.t('template.competencyName')} />
      <TextArea
        {...part}
        path={`${at}.levels`}
        label={w.t('template.levels')}
        hint={w.t('template.levelsHint')}
      />
      <TextField {...part} path={`${at}.nameEn`} label={w.t('template.competencyNameEn')} optional />
      <TextArea {...part} path={`${at}.levelsEn`} label={w.t('template.levelsEn')} optional />
      <TextField
        {...part}
        form={{ ...form, values: { [`${at}.weight`]: '25', ...form.values } }}
        path={`${at}.weight`}
        label={w.t('template.weight')}
        hint={w.t('template.weightHint')}
        type="number"
        short
      />
    </fieldset>
  );
}
