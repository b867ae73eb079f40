/** Writes docs/faults.md: `node tests/faults/draw.ts`. */
import { writeFileSync } from 'node:fs';
import { drawFaults } from './drawing.ts';

writeFileSync('docs/faults.md', drawFaults());
