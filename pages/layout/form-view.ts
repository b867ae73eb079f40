/** What a form shows when it comes back: everything typed, and what is wrong with it. */
export type FormView = {
  /** By field name: a dot path into the document (`results.0.text`). */
  values: Record<string, string>;
  /** `code` as in the schemas of core: required, tooLong, ... */
  errors: FieldError[];
};
export type FieldError = { path: string; code: string };

/** A form before anybody has typed. */
export const emptyForm: FormView = { values: {}, errors: [] };

/** Fields of a document as a form holds them, by dot path. */
export function fieldsOf(document: unknown, at = ''): Record<string, string> {
  if (document === null || document === undefined) return {};
  if (typeof document !== 'object') return { [at]: String(document) };
  const fields: Record<string, string> = {};
  for (const [key, value] of Object.entries(document)) {
    Object.assign(fields, fieldsOf(value, at ? `${at}.${key}` : key));
  }
  return fields;
}

/** Id of the control of a field. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** Code of the first error at a field. */
export function errorAt(form: FormView, path: string): string | undefined {
  return form.errors.find((error) => error.path === path)?.code;
}

/** How many rows of a repeated group the form holds (`results` in `results.3.text` makes 4). */
export function rowsOf(values: Record<string, string>, group: string): number {
  let rows = 0;
  for (const name of Object.keys(values)) {
    if (!name.startsWith(`${group}.`)) continue;
    const index = Number(name.slice(group.length + 1).split('.')[0]);
    if (Number.isInteger(index) && index >= rows) rows = index + 1;
  }
  return rows;
}
