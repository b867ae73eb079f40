import { globSync, readFileSync } from 'node:fs';
import { type Fault, faults } from './faults.ts';
import { holds, type Result, type Results, readResults } from './results.ts';

const sources = globSync('tests/**/*.ts')
  .filter((path) => path.endsWith('.test.ts') || !path.startsWith('tests/faults/'))
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Said of a test that was named after the run whose results are kept. */
const notRun = 'not run in this record';

/** The file in which a test of this name stands. @throws when there is none */
function fileOf(name: string): string {
  const found = sources.find(({ text }) => text.includes(name));
  if (!found) throw new Error(`no test is called "${name}"`);
  return found.path;
}

/** Each test with how often it ran and held; what is written of it was found by a run, never by us. */
function shown({ tests }: Fault, results: Results): string {
  const lines = tests.map(
    (name) => `${name} ([${fileOf(name)}](../${fileOf(name)})): ${countOf(results[name])}`,
  );
  return lines.join('; ') || '–';
}

function countOf(result: Result | undefined): string {
  if (!result) return notRun;
  const { passed, failed, skipped } = result;
  return [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} passed over`]
    .filter(Boolean)
    .join(', ');
}

/** What cannot run here has a reason; what was named after the last run says so. */
function resultOf({ notHere, tests }: Fault, results: Results): string {
  if (notHere) return `not here: ${notHere}`;
  const found = tests.map((name) => results[name]);
  if (found.some((result) => result && !holds(result))) return 'not shown';
  return found.includes(undefined) ? notRun : 'holds';
}

/** The table of faults, with the test that shows each and what the last run of it found. */
export function drawFaults(results: Results = readResults()): string {
  const rows = faults.map(
    (fault) =>
      `| ${fault.row ?? '–'} | ${fault.fault} | ${fault.holds} | ${shown(fault, results)} | ${resultOf(fault, results)} |`,
  );
  return `# Faults, and what holds

Written by \`npm run faults\` from what a run of the tests found: how many tests of each name passed, failed or were passed over. A row holds when each of its tests ran and none failed; what was named since that run is "not run in this record". \`npm test\` is red when a test named here is gone, was passed over or fails. The numbers are those of the list of thirty-six faults that the system should pass; rows without one are our own.

| # | Fault | What must hold | Tests | Result |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

${readFileSync('tests/faults/long-runs.md', 'utf8').trim()}
`;
}
