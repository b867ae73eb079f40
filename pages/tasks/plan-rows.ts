import { limits } from '../../core/evaluation/document-fields.ts';
import type { PlanTemplate } from '../../core/templates/template.ts';
import { fieldsOf, rowsOf } from '../layout/form-view.ts';

/** Rows that the plan editor shows: at least one result with two indicators, and one free indicator to write in. */
export function planRows(values: Record<string, string>): number[] {
  const results = Math.max(1, Math.min(limits.results, rowsOf(values, 'results')));
  return Array.from({ length: results }, (_, index) => {
    const used = rowsOf(values, `results.${index}.indicators`);
    return Math.min(limits.indicators, Math.max(2, used + 1));
  });
}

/** The fields with one more empty result: what the button "addResult" asks for. */
export function withBlankResult(values: Record<string, string>): Record<string, string> {
  const next = Math.max(1, rowsOf(values, 'results'));
  return next >= limits.results ? values : { ...values, [`results.${next}.text`]: '' };
}

/**
 * The plan's fields without results and indicators in which nothing is written, renumbered.
 * Parse and show the same fields, so that an error stands at the row it speaks of.
 */
export function withoutBlankRows(values: Record<string, string>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!name.startsWith('results.')) kept[name] = value;
  }
  let result = 0;
  for (let row = 0; row < rowsOf(values, 'results'); row += 1) {
    const fields = compactIndicators(fieldsUnder(values, `results.${row}.`));
    if (isBlank(fields)) continue;
    for (const [name, value] of Object.entries(fields)) kept[`results.${result}.${name}`] = value;
    result += 1;
  }
  return kept;
}

function compactIndicators(fields: Record<string, string>): Record<string, string> {
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !name.startsWith('indicators.')));
  let place = 0;
  for (let row = 0; row < rowsOf(fields, 'indicators'); row += 1) {
    const indicator = fieldsUnder(fields, `indicators.${row}.`);
    if (isBlank(indicator)) continue;
    for (const [name, value] of Object.entries(indicator)) kept[`indicators.${place}.${name}`] = value;
    place += 1;
  }
  return kept;
}

function fieldsUnder(values: Record<string, string>, prefix: string): Record<string, string> {
  const under = Object.entries(values).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(under.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** A priority is chosen from the start and so says nothing. */
function isBlank(fields: Record<string, string>): boolean {
  return Object.entries(fields).every(([name, value]) => name === 'priority' || value.trim() === '');
}

/** The fields with a template's results after those that are written, as many as a plan takes, and its expectations. */
export function withTemplate(
  values: Record<string, string>,
  { results, expectations }: PlanTemplate,
): Record<string, string> {
  const kept = withoutBlankRows(values);
  const first = rowsOf(kept, 'results');
  const added = results.slice(0, limits.results - first).flatMap((result, index) => {
    const fields = fieldsOf(result);
    return Object.entries(fields).map(([name, value]) => [`results.${first + index}.${name}`, value]);
  });
  const expected = Object.entries(fieldsOf({ expectations })).filter(([name]) => !kept[name]);
  return { ...kept, ...Object.fromEntries([...added, ...expected]) };
}
