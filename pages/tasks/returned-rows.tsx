import type { ComponentChildren } from 'preact';
import { fieldsOf } from '../layout/form-view.ts';
import { Mark } from '../layout/mark.tsx';
import type { Words } from '../words.ts';
import type { TaskView } from './task-view.ts';

/** How a row of a returned form stands to what was handed in; undefined in a form that was not returned. */
type Row =
  | { state: 'toMend' | 'changed' | 'unchanged'; number: number; text: string; open: boolean }
  | undefined;

/**
 * Compares a row of a returned form with the same row as it was handed in. What was asked for is open, and so is what
 * was changed or is wrong; what stays as it was is folded, and reads as unchanged.
 */
export function rowOf(view: TaskView, handedIn: unknown, index: number): Row {
  const { state, form, documents } = view;
  const at = `results.${index}.`;
  const before = under(fieldsOf(handedIn), at);
  if (!state.returnReason || Object.keys(before).length === 0) return undefined;
  const now = under(form.values, at);
  const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].some(
    (name) => (before[name] ?? '').trim() !== (now[name] ?? '').trim(),
  );
  const asked = state.sentBack?.mend.includes(index) ?? false;
  const wrong = form.errors.some(({ path }) => path.startsWith(at));
  return {
    state: changed ? 'changed' : asked ? 'toMend' : 'unchanged',
    number: index + 1,
    text: form.values[`${at}text`] ?? documents.plan?.results[index]?.text ?? '',
    open: changed || asked || wrong,
  };
}

const meanings = { toMend: 'attention', changed: 'done', unchanged: 'plain' } as const;

/** A row that can be folded, with a word on how it stands; the bare row where nothing was returned. */
export function ReturnedRow({ row, w, children }: { row: Row; w: Words; children: ComponentChildren }) {
  if (!row) return <>{children}</>;
  return (
    <details class="folded" open={row.open}>
      <summary>
        {w.t('returned.row', { number: row.number, text: row.text })}{' '}
        <Mark meaning={meanings[row.state]}>{w.t(`returned.${row.state}`)}</Mark>
      </summary>
      {children}
    </details>
  );
}

function under(values: Readonly<Record<string, string>>, prefix: string): Record<string, string> {
  const fields = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(prefix.length), value]));
}
