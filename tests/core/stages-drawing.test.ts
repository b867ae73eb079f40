import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawStages } from './stages-drawing.ts';

it('docs/stages.md shows the stages as the table of transitions has them', () => {
  expect(readFileSync('docs/stages.md', 'utf8')).toContain(drawStages());
});
