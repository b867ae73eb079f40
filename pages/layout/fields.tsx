import type { ComponentChildren } from 'preact';
import type { Words } from '../words.ts';
import { ErrorMessage } from './errors.tsx';
import { errorAt, type FormView, fieldId } from './form-view.ts';

type FieldProps = {
  w: Words;
  form: FormView;
  path: string;
  label: string;
  hint?: string;
  optional?: boolean;
};

/** Label, hint, error and whatever control the field has. */
function Field({
  w,
  form,
  path,
  label,
  hint,
  optional,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const id = fieldId(path);
  const code = errorAt(form, path);
  return (
    <div class={code ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {optional ? <span class="optional"> {w.t('form.optional')}</span> : null}
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {code ? <ErrorMessage w={w} path={path} code={code} /> : null}
      {children}
    </div>
  );
}

function described(form: FormView, path: string, hint: string | undefined) {
  const id = fieldId(path);
  const wrong = errorAt(form, path) !== undefined;
  const by = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': by || undefined, 'aria-invalid': wrong ? ('true' as const) : undefined };
}

/** One line of text, a date, a number or a mail address. */
export function TextField(
  props: FieldProps & {
    type?: 'text' | 'date' | 'email' | 'number' | 'code';
    short?: boolean;
    list?: string;
  },
) {
  const { form, path, hint, type = 'text', short, list } = props;
  const control = {
    id: fieldId(path),
    name: path,
    class: short ? 'short' : undefined,
    value: form.values[path] ?? '',
    ...described(form, path, hint),
  };
  return (
    <Field {...props}>
      {type === 'date' ? <input type="date" {...control} /> : null}
      {type === 'email' ? <input type="email" autocomplete="off" {...control} /> : null}
      {type === 'number' ? <input type="text" inputmode="numeric" {...control} /> : null}
      {type === 'code' ? (
        <input type="text" inputmode="numeric" autocomplete="one-time-code" {...control} />
      ) : null}
      {type === 'text' ? <input type="text" list={list} {...control} /> : null}
    </Field>
  );
}

/** Text of several lines. */
export function TextArea(props: FieldProps & { rows?: number }) {
  const { form, path, hint, rows = 4 } = props;
  return (
    <Field {...props}>
      <textarea id={fieldId(path)} name={path} rows={rows} {...described(form, path, hint)}>
        {form.values[path] ?? ''}
      </textarea>
    </Field>
  );
}

/** Something a field may hold, with its words. */
export type Option = { value: string; label: string; hint?: string };

/** A drop-down list; the first entry is no choice yet. */
export function Select(props: FieldProps & { options: readonly Option[]; empty: string }) {
  const { form, path, hint, options, empty } = props;
  const chosen = form.values[path] ?? '';
  return (
    <Field {...props}>
      <select id={fieldId(path)} name={path} {...described(form, path, hint)}>
        <option value="">{empty}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A few answers, one of which is taken. */
export function Choice(props: FieldProps & { options: readonly Option[]; inline?: boolean }) {
  const { w, form, path, label, hint, optional, options, inline } = props;
  const code = errorAt(form, path);
  return (
    <fieldset
      class={code ? 'choice wrong' : 'choice'}
      aria-describedby={described(form, path, hint)['aria-describedby']}
    >
      <legend>
        {label}
        {optional ? <span class="optional"> {w.t('form.optional')}</span> : null}
      </legend>
      {hint ? (
        <p class="hint" id={`${fieldId(path)}-hint`}>
          {hint}
        </p>
      ) : null}
      {code ? <ErrorMessage w={w} path={path} code={code} /> : null}
      <div class={inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <ChoiceOption
            key={option.value}
            option={option}
            name={path}
            id={index === 0 ? fieldId(path) : `${fieldId(path)}-${option.value}`}
            checked={form.values[path] === option.value}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceOption(props: { option: Option; name: string; id: string; checked: boolean }) {
  const { option, name, id, checked } = props;
  return (
    <div class="choice-option">
      <input type="radio" id={id} name={name} value={option.value} checked={checked} />
      <label for={id}>
        {option.label}
        {option.hint ? <span class="hint">{option.hint}</span> : null}
      </label>
    </div>
  );
}
