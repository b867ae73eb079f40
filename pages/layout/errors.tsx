import type { Key, Words } from '../words.ts';
import { type FormView, fieldId } from './form-view.ts';

/** What an error code says to a person. */
function errorText(w: Words, code: string): string {
  const key = `error.${code}`;
  return w.t(w.knows(key) ? key : 'error.other');
}

/** The message at the field itself. */
export function ErrorMessage({ w, path, code }: { w: Words; path: string; code: string }) {
  return (
    <p class="error-message" id={`${fieldId(path)}-error`}>
      <span class="hidden-words">{w.t('error.prefix')}</span> {errorText(w, code)}
    </p>
  );
}

/** What a page calls its fields; undefined for a field that it does not show. */
export type LabelOf = (path: string) => string | undefined;

/** Names of fields by their keys in the catalogues. */
export function labelsIn(labels: Readonly<Record<string, Key>>, w: Words): LabelOf {
  return (path) => (labels[path] ? w.t(labels[path]) : undefined);
}

/** Everything that is wrong, at the top, each line leading to its field. */
export function ErrorSummary({ w, form, labelOf }: { w: Words; form: FormView; labelOf: LabelOf }) {
  if (form.errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{w.t('error.summary', { count: form.errors.length })}</h2>
      <p>{w.t('error.nothingLost')}</p>
      <ul>
        {form.errors.map(({ path, code }) => {
          const label = labelOf(path);
          return (
            <li key={`${path} ${code}`}>
              <a href={label === undefined ? '#content' : `#${fieldId(path)}`}>
                {label === undefined ? errorText(w, code) : `${label}: ${errorText(w, code)}`}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
