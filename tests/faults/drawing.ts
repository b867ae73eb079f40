import { globSync, readFileSync } from 'node:fs';
import { type Fault, faults } from './faults.ts';

const sources = globSync('tests/**/*.ts')
  .filter((path) => !['faults.ts', 'drawing.ts', 'draw.ts'].some((own) => path === `tests/faults/${own}`))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** The file in which a test of this name stands. @throws when there is none */
function fileOf(name: string): string {
  const found = sources.find(({ text }) => text.includes(name));
  if (!found) throw new Error(`no test is called "${name}"`);
  return found.path;
}

const shown = ({ tests }: Fault) =>
  tests.map((name) => `${name} ([${fileOf(name)}](../${fileOf(name)}))`).join('; ') || '–';

/** What runs with the tests holds, or they are red; what cannot run here has a reason. */
const resultOf = ({ notHere }: Fault) => (notHere ? `not here: ${notHere}` : 'injected here, holds');

/** The table of faults, with the test that shows each. */
export function drawFaults(): string {
  const rows = faults.map(
    (fault) =>
      `| ${fault.row ?? '–'} | ${fault.fault} | ${fault.holds} | ${shown(fault)} | ${resultOf(fault)} |`,
  );
  return `# Faults, and what holds

Written by \`node tests/faults/draw.ts\` from the names of tests. “Injected here, holds” is the result of every run of \`npm test\`: it fails when a test named here is gone or is red. The numbers are those of the list of thirty-six faults that the system should pass; rows without one are our own.

| # | Fault | What must hold | Test | Result |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${readFileSync('tests/faults/long-runs.md', 'utf8').trim()}
`;
}
