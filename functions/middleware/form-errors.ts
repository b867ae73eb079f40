import type { FieldError } from '../../pages/layout/form-view.ts';

/**
 * What is wrong with a form, by field. Our schemas give codes as messages; whatever zod says by itself means that
 * something is missing.
 */
export function formErrors({
  issues,
}: {
  issues: readonly { path: PropertyKey[]; message: string }[];
}): FieldError[] {
  return issues.map(({ path, message }) => ({
    path: path.join('.'),
    code: /^[a-zA-Z]+$/.test(message) ? message : 'required',
  }));
}
