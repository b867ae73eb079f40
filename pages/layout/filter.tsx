import type { Words } from '../words.ts';

type Option = { value: string; text: string };
type FilterSelectProps = {
  id: string;
  label: string;
  /** What stands for no narrowing; null where one of the options always holds. */
  all: string | null;
  options: readonly Option[];
  chosen: string | null | undefined;
};

/** One of several things that a list is narrowed down to; it lives in the address under its id. */
export function FilterSelect({ id, label, all, options, chosen }: FilterSelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={id}>
        {all === null ? null : <option value="">{all}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Names as options that stand for themselves. */
export const named = (names: readonly string[]): Option[] =>
  names.map((name) => ({ value: name, text: name }));

type FilterLineProps = { id: string; label: string; value: string | null | undefined };

/** A line of text that a list is narrowed down to. */
export function FilterLine({ id, label, value }: FilterLineProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input type="text" id={id} name={id} value={value ?? ''} />
    </div>
  );
}

/** Only what is late. */
export function FilterLate({ late, w }: { late: boolean | undefined; w: Words }) {
  return (
    <div class="choice-option">
      <input type="checkbox" id="late" name="late" value="yes" checked={late} />
      <label for="late">{w.t('evaluations.onlyLate')}</label>
    </div>
  );
}

/** The button of a filter, without which nothing is narrowed down where no script runs. */
export function FilterShow({ w }: { w: Words }) {
  return (
    <button type="submit" class="secondary">
      {w.t('evaluations.show')}
    </button>
  );
}
