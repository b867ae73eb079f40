/** Puts the drawing and the list of docs/stages.md in place: `node tests/core/draw-stages.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawStages, listStaying } from './stages-drawing.ts';

const file = 'docs/stages.md';
const text = readFileSync(file, 'utf8');
const drawn = text.replace(/stateDiagram-v2[\s\S]*?(?=\n```)/, drawStages());
writeFileSync(file, drawn.replace(/\| Act \| By \| In \|[\s\S]*$/, `${listStaying()}\n`));
