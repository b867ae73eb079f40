import { predicates } from '../../core/rating/rating.ts';
import { TextField } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

/** At what share an allowance is paid by predicate; a body's own table, empty where it has none. */
export function AllowanceFields({ form, w }: { form: FormView; w: Words }) {
  const touched = form.errors.some(({ path }) => path.startsWith('allowance.'));
  return (
    <details class="folded" open={touched}>
      <summary>{w.t('allowance.title')}</summary>
      <p class="hint">{w.t('allowance.hint')}</p>
      {predicates.map((predicate) => (
        <TextField
          key={predicate}
          w={w}
          form={form}
          path={`allowance.${predicate}`}
          label={w.t('allowance.field', { predicate: w.t(`predicate.${predicate}`) })}
          type="number"
          short
          optional
        />
      ))}
    </details>
  );
}
