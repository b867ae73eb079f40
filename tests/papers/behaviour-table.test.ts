import { expect, it } from 'vitest';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import { reviewSchema } from '../../core/evaluation/review-documents.ts';
import { behaviourTable } from '../../core/papers/behaviour-table.ts';
import { ruleSetOf } from '../../core/rules/registry.ts';
import { enrolled, plan, review } from '../core/examples.ts';

const { ruleSet } = enrolled;
const { expectations: _, ...silent } = plan;
const tableOf = (...from: Parameters<typeof behaviourTable>) => {
  const table = behaviourTable(...from);
  if (table.kind !== 'table') throw new Error('no table');
  return { ...table, rows: table.rows as readonly (readonly string[])[] };
};

it('the seven values of a plan are numbered, with every guide of conduct of theirs in a line of its own', () => {
  const { head, rows } = tableOf(plan, ruleSet);
  expect(head).toEqual(['NO', 'PERILAKU KERJA', 'EKSPEKTASI KHUSUS PIMPINAN']);
  const { behaviours } = ruleSetOf(ruleSet);
  expect(rows).toHaveLength(behaviours.length);
  for (const [index, { name, guides }] of behaviours.entries()) {
    const [number, text] = rows[index] ?? [];
    const [title, ...lines] = (text ?? '').split('\n');
    expect([number, title]).toEqual([String(index + 1), name]);
    expect(lines.map((line) => line.toLowerCase())).toEqual(guides.map((each) => `- ${each.toLowerCase()}`));
    for (const line of lines) expect(line).toMatch(/^- \p{Lu}/u);
  }
});

it('a value of which nothing special is expected, and nothing is said, has empty cells', () => {
  expect(tableOf(planSchema.parse(silent), ruleSet).rows.map((row) => row[2])).toEqual(Array(7).fill(''));
  const { values: __, ...unsaid } = review;
  const table = tableOf(planSchema.parse(silent), ruleSet, reviewSchema.parse(unsaid));
  expect(table.rows.map((row) => row.slice(2))).toEqual(Array(7).fill(['', '']));
});

it('what is expected and what is said of a value stand beside it', () => {
  const told = { ...review, values: { loyal: { rating: 'meets' as const, feedback: 'Selalu hadir' } } };
  const { rows, head } = tableOf({ ...plan, expectations: { loyal: 'Jaga rahasia' } }, ruleSet, told);
  expect(head).toHaveLength(4);
  expect(rows[4]?.slice(2)).toEqual(['Jaga rahasia', 'Selalu hadir']);
});
