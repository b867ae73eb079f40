import { periodPolicySchema, rhythms, windowAtMost } from '../../core/periods/period.ts';
import { Choice, TextField } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

const numbers = ['opensBefore', 'closesAfter'] as const;

/** True for the fields of this group. */
export function isPeriodField(name: string | undefined): name is 'every' | (typeof numbers)[number] {
  return name === 'every' || numbers.some((each) => each === name);
}

/** How often the body evaluates within the year, and when (article 24). */
export function PeriodFields({ form, w }: { form: FormView; w: Words }) {
  const defaults = periodPolicySchema.parse({});
  const filled = {
    ...form,
    values: {
      'periods.every': defaults.every,
      'periods.opensBefore': String(defaults.opensBefore),
      'periods.closesAfter': String(defaults.closesAfter),
      ...form.values,
    },
  };
  return (
    <fieldset>
      <legend>{w.t('periodPolicy.title')}</legend>
      <p class="hint">{w.t('periodPolicy.hint')}</p>
      <Choice
        w={w}
        form={filled}
        path="periods.every"
        label={w.t('periodPolicy.every')}
        options={rhythms.map((value) => ({ value, label: w.t(`rhythm.${value}`) }))}
      />
      {numbers.map((name) => (
        <TextField
          key={name}
          w={w}
          form={filled}
          path={`periods.${name}`}
          label={w.t(`periodPolicy.${name}`)}
          hint={w.t('periodPolicy.daysHint', { days: windowAtMost })}
          type="number"
          short
        />
      ))}
    </fieldset>
  );
}
