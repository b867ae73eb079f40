/** Puts the table of reasons of docs/operating.md in place: `node tests/core/draw-reasons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawReasons } from './reasons-drawing.ts';

const file = 'docs/operating.md';
const text = readFileSync(file, 'utf8');
writeFileSync(file, text.replace(/\| Reason \|[\s\S]*?(?=\n\n)/, drawReasons()));
