import { Select } from '../layout/fields.tsx';
import { Do } from '../layout/form.tsx';
import { rowsOf } from '../layout/form-view.ts';
import type { TaskPart } from './task-view.ts';

/** A plan that is ready in good part, for the position; what is written already stays. */
export function StartFrom({ view, w }: TaskPart) {
  if (view.startFrom.length === 0) return null;
  const isEmpty = rowsOf(view.form.values, 'results') === 0;
  return (
    <details class="folded" open={isEmpty && view.form.errors.length === 0}>
      <summary>{w.t('template.startFrom')}</summary>
      <p class="hint">{w.t('template.startFromHint')}</p>
      <Select
        w={w}
        form={view.form}
        path="template"
        label={w.t('template.one')}
        empty={w.t('form.choose')}
        options={view.startFrom.map(({ templateId, name }) => ({ value: templateId, label: name }))}
        optional
      />
      <Do command="useTemplate" kind="secondary">
        {w.t('template.use')}
      </Do>
    </details>
  );
}
