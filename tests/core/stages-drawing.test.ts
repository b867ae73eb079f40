import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawStages, listStaying } from './stages-drawing.ts';

it('docs/stages.md shows the stages as the table of transitions has them', () => {
  expect(readFileSync('docs/stages.md', 'utf8')).toContain(drawStages());
});

it('docs/stages.md lists what the office may do where an evaluation stays in its stage', () => {
  expect(readFileSync('docs/stages.md', 'utf8')).toContain(listStaying());
});
