import { globSync, readFileSync } from 'node:fs';
import { type Fault, faults } from './faults.ts';

const sources = globSync('tests/**/*.ts')
  .filter((path) => !path.startsWith('tests/faults/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The file in which a test of this name stands. @throws when there is none */
function fileOf(name: string): string {
  const found = sources.find(({ text }) => text.includes(name));
  if (!found) throw new Error(`no test is called "${name}"`);
  return found.path;
}

function shown({ tests = [], notHere = '' }: Fault): string {
  return (
    tests.map((name) => `${name} ([${fileOf(name)}](../${fileOf(name)}))`).join('; ') ||
    `not here: ${notHere}`
  );
}

/** The table of faults, with the test that shows each. */
export function drawFaults(): string {
  const rows = faults.map((fault) => `| ${fault.fault} | ${fault.holds} | ${shown(fault)} |`);
  return `# Faults, and what holds

Written by \`node tests/faults/draw.ts\` from the names of tests; \`npm test\` runs them all, and fails when one named here is gone.

| Fault | What must hold | Shown by |
| --- | --- | --- |
${rows.join('\n')}
`;
}
