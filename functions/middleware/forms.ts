import type { Seals } from '../../core/ports/keys.ts';
import type { Visit } from './visit.ts';
import { WebError } from './web-error.ts';

/**
 * What the forms of a page are bound to: to the link that the page was reached by, and to the session. Both, because
 * a page behind a link has forms that do not go to the link (signing out), and the link outlives the session.
 */
function boundTo({ params, session }: Visit): string[] {
  const bonds = [params.linkId, session?.sessionId].filter((bond) => bond !== undefined);
  return bonds.length > 0 ? bonds : ['anyone'];
}

const between = '~';

/** The hidden token of the forms on a page. */
export function formToken(visit: Visit, seals: Seals): string {
  const sealed = boundTo(visit).map((bond) => seals.seal(`form:${bond}`, 'form'));
  return sealed.join(between);
}

/** True when a form came from a page that we showed to this very visitor (ASVS 3.5.1). */
export function holdsFormToken(visit: Visit, seals: Seals): boolean {
  const tokens = (visit.form.formToken ?? '').split(between, 2);
  return boundTo(visit).some((bond) => tokens.some((token) => seals.open(`form:${bond}`, token) === 'form'));
}

/** @throws WebError 403 when a form did not come from a page that we showed to this very visitor */
export function requireFormToken(visit: Visit, seals: Seals): void {
  if (!holdsFormToken(visit, seals)) throw new WebError(403, 'formExpired');
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
