import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawFaults } from './drawing.ts';

it('docs/faults.md names a test for every fault, or why it cannot be brought about here', () => {
  expect(readFileSync('docs/faults.md', 'utf8')).toBe(drawFaults());
});
