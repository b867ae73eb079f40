import { populations } from '../../core/people/population.ts';
import { appealRoutes } from '../../core/rules/appeal-policy.ts';
import { Choice, TextField } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

/** Whether, to whom and how long each group of employees may appeal; the regulation unless HR says otherwise. */
export function AppealPolicyFields({ form, w }: { form: FormView; w: Words }) {
  const touched = form.errors.some(({ path }) => path.startsWith('appeals.'));
  return (
    <details class="folded" open={touched}>
      <summary>{w.t('appealPolicy.title')}</summary>
      <p class="hint">{w.t('appealPolicy.hint')}</p>
      {populations.map((group) => {
        const population = w.t(`population.${group}`);
        const path = `appeals.${group}.route`;
        const route = form.values[path] ?? appealRoutes[0];
        return (
          <div key={group}>
            <Choice
              w={w}
              form={{ ...form, values: { ...form.values, [path]: route } }}
              path={path}
              label={w.t('appealPolicy.route', { population })}
              options={appealRoutes.map((value) => ({ value, label: w.t(`appealRoute.${value}`) }))}
            />
            <TextField
              w={w}
              form={form}
              path={`appeals.${group}.filingDays`}
              label={w.t('appealPolicy.filingDays', { population })}
              type="number"
              short
              optional
            />
          </div>
        );
      })}
    </details>
  );
}
