import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawFaults } from './drawing.ts';
import { faults } from './faults.ts';

it('docs/faults.md names a test for every fault, or why it cannot be brought about here', () => {
  expect(readFileSync('docs/faults.md', 'utf8')).toBe(drawFaults());
});

it('has every row of the thirty-six once, with a test or a reason', () => {
  const rows = faults.flatMap(({ row }) => row ?? []);
  expect(rows).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
  for (const { tests, notHere } of faults) expect(tests.length > 0).toBe(notHere === undefined);
});
