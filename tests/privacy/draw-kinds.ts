/** Puts the table of kinds of docs/privacy.md in place: `node tests/privacy/draw-kinds.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawKinds } from './kinds-drawing.ts';

const file = 'docs/privacy.md';
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/\| Kind of item \|[\s\S]*?(?=\n\n)/, drawKinds()));
