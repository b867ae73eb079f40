/** `node tests/help/draw.ts` writes docs/glossary.md from the terms. */
import { writeFileSync } from 'node:fs';
import { drawGlossary } from './drawing.ts';

writeFileSync('docs/glossary.md', drawGlossary());
