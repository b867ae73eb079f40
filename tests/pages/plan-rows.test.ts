import { expect, it } from 'vitest';
import { limits } from '../../core/evaluation/document-fields.ts';
import { fieldsOf } from '../../pages/layout/form-view.ts';
import { planRows, withBlankResult, withoutBlankRows } from '../../pages/tasks/plan-rows.ts';
import { documents } from './written-documents.ts';

it('shows one result with two indicators before anything is written', () =>
  expect(planRows({})).toEqual([2]));

it('keeps one indicator free to write in, up to the limit', () => {
  expect(planRows(fieldsOf(documents.plan))).toEqual([3, 2]);
  expect(planRows({ 'results.0.indicators.3.text': 'x' })).toEqual([limits.indicators]);
});

it('adds an empty result, up to the limit', () => {
  expect(planRows(withBlankResult({}))).toHaveLength(2);
  const full = { [`results.${limits.results - 1}.text`]: 'x' };
  expect(withBlankResult(full)).toBe(full);
});

it('drops rows in which nothing is written and renumbers the others', () => {
  const kept = withoutBlankRows({
    'results.0.text': ' ',
    'results.0.priority': 'main',
    'results.1.text': 'B',
    'results.1.priority': 'main',
    'results.1.indicators.0.text': '',
    'results.1.indicators.1.text': 'b',
    behaviourExpectation: 'x',
  });
  expect(kept).toEqual({
    behaviourExpectation: 'x',
    'results.0.text': 'B',
    'results.0.priority': 'main',
    'results.0.indicators.0.text': 'b',
  });
});

it('leaves a whole plan as it is', () => {
  const fields = fieldsOf(documents.plan);
  expect(withoutBlankRows(fields)).toEqual(fields);
});
