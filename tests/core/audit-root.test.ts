import { expect, it } from 'vitest';
import { canonical } from '../../core/evaluation/audit.ts';
import { rootOf } from '../../core/evaluation/audit-root.ts';
import { digest } from './examples.ts';

const heads = ['a', 'b', 'c'].map((evaluationId, index) => ({
  evaluationId,
  seq: index + 1,
  hash: evaluationId,
}));
const [a, b, c] = heads as [(typeof heads)[0], (typeof heads)[0], (typeof heads)[0]];

it('the root of all records is the same in whatever order they are read', () => {
  const root = rootOf([a, b, c], digest);
  for (const order of [
    [c, b, a],
    [b, a, c],
    [c, a, b],
  ])
    expect(rootOf(order, digest)).toBe(root);
});

it('a root that was kept once is found again: records stand in it in the order of their ids', () => {
  expect(rootOf([c, a, b], digest)).toBe(digest(canonical([a, b, c])));
});

it('the root is another one where a line was added, or a record left out', () => {
  const root = rootOf(heads, digest);
  expect(rootOf([a, b, { ...c, seq: 9 }], digest)).not.toBe(root);
  expect(rootOf([a, b], digest)).not.toBe(root);
});
