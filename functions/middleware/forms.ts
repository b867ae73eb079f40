import type { Seals } from '../../core/ports/keys.ts';
import type { Visit } from './visit.ts';
import { WebError } from './web-error.ts';

/** What a form of this visit is bound to: a link's form to its link, any other to the session. */
function boundTo(visit: Visit): string {
  return visit.params.linkId ?? visit.session?.sessionId ?? 'anyone';
}

/** The hidden token of the forms on a page. */
export function formToken(visit: Visit, seals: Seals): string {
  return seals.seal(`form:${boundTo(visit)}`, 'form');
}

/** @throws WebError 403 when a form did not come from a page that we showed to this very visitor (ASVS 3.5.1) */
export function requireFormToken(visit: Visit, seals: Seals): void {
  const opened = seals.open(`form:${boundTo(visit)}`, visit.form.formToken ?? '');
  if (opened !== 'form') throw new WebError(403, 'formExpired');
}

/**
 * Turns the flat fields of a form (`results.0.text`) into the document they stand for. Lists are made of what is
 * there, so that a row left out in the middle leaves no hole.
 */
export function nested(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) place(root, name.split('.'), value);
  return closed(root) as Record<string, unknown>;
}

const deepest = 6;

function place(root: Record<string, unknown>, keys: string[], value: string): void {
  if (keys.length > deepest || keys.some((key) => key === '' || key in Object.prototype)) return;
  let at = root;
  for (const key of keys.slice(0, -1)) {
    const below = at[key];
    const next = typeof below === 'object' && below !== null ? (below as Record<string, unknown>) : {};
    at[key] = next;
    at = next;
  }
  at[keys.at(-1) as string] = value;
}

/** Objects whose keys are all numbers become lists. */
function closed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, content]) => [key, closed(content)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, content]) => content);
}
